package io.lintel.domain.device;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A device in the registry. Times have microseconds.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters on one line
 * @param tags at most {@value #MOST_TAGS}
 * @param attributes what else is known of it, at most {@value #MOST_ATTRIBUTES}: names of 1 to 100
 *     characters, values of at most 1,000
 */
public record Device(
    DeviceId id,
    Eui eui,
    String name,
    Optional<KindKey> kind,
    Optional<Placement> placement,
    NavigableSet<Tag> tags,
    NavigableMap<String, String> attributes,
    DeviceState state,
    Version version,
    Instant createdAt,
    Instant updatedAt) {

  public static final int LONGEST_NAME = 100;
  public static final int MOST_TAGS = 20;
  public static final int MOST_ATTRIBUTES = 50;
  private static final int LONGEST_ATTRIBUTE_NAME = 100;
  private static final int LONGEST_ATTRIBUTE_VALUE = 1_000;

  public Device {
    name = Texts.line("name", name, LONGEST_NAME);
    if (tags.size() > MOST_TAGS) {
      throw new Invalid("tags", "must be at most %d, not %d".formatted(MOST_TAGS, tags.size()));
    }
    if (attributes.size() > MOST_ATTRIBUTES) {
      throw new Invalid(
          "attributes", "must be at most %d, not %d".formatted(MOST_ATTRIBUTES, attributes.size()));
    }
    tags = Collections.unmodifiableNavigableSet(new TreeSet<>(tags));
    attributes = checkedAttributes(attributes);
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
  }

  private static NavigableMap<String, String> checkedAttributes(
      NavigableMap<String, String> attributes) {
    var checked = new TreeMap<String, String>();
    attributes.forEach((name, value) ->
        checked.put(
            Texts.line("attributes", name, LONGEST_ATTRIBUTE_NAME),
            Texts.optionalLine("attributes/" + name, value, LONGEST_ATTRIBUTE_VALUE)));
    return Collections.unmodifiableNavigableMap(checked);
  }

  /** A change of this device, not yet written: what {@code edit} sets, one version later. */
  public Device changed(Instant at, java.util.function.UnaryOperator<Edit> edit) {
    return edit.apply(new Edit(name, kind, placement, tags, attributes, state, eui)).on(this, at);
  }

  /** Whether nothing but version and time differs. */
  public boolean sameAs(Device other) {
    return equals(
        new Device(
            other.id,
            other.eui,
            other.name,
            other.kind,
            other.placement,
            other.tags,
            other.attributes,
            other.state,
            version,
            createdAt,
            updatedAt));
  }

  /** What of a device can change. */
  public record Edit(
      String name,
      Optional<KindKey> kind,
      Optional<Placement> placement,
      NavigableSet<Tag> tags,
      NavigableMap<String, String> attributes,
      DeviceState state,
      Eui eui) {

    public Edit withName(String changed) {
      return new Edit(changed, kind, placement, tags, attributes, state, eui);
    }

    public Edit withKind(Optional<KindKey> changed) {
      return new Edit(name, changed, placement, tags, attributes, state, eui);
    }

    public Edit withPlacement(Optional<Placement> changed) {
      return new Edit(name, kind, changed, tags, attributes, state, eui);
    }

    public Edit withTags(NavigableSet<Tag> changed) {
      return new Edit(name, kind, placement, changed, attributes, state, eui);
    }

    public Edit withAttributes(NavigableMap<String, String> changed) {
      return new Edit(name, kind, placement, tags, changed, state, eui);
    }

    public Edit withState(DeviceState changed) {
      return new Edit(name, kind, placement, tags, attributes, changed, eui);
    }

    public Edit withEui(Eui changed) {
      return new Edit(name, kind, placement, tags, attributes, state, changed);
    }

    private Device on(Device device, Instant at) {
      return new Device(
          device.id,
          eui,
          name,
          kind,
          placement,
          tags,
          attributes,
          state,
          device.version.next(),
          device.createdAt,
          at);
    }
  }
}
