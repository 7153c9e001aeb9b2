package io.lintel.domain.device;

import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.ValuePointer;
import io.lintel.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Kinds that are valid by default. */
public final class KindFixtures {

  private KindFixtures() {}

  /** A kind with a key of its own, no intervals and no fields. */
  public static KindBuilder aKind() {
    return new KindBuilder();
  }

  /** A field without label, unit and bounds. */
  public static KindField aField(String name) {
    return new KindField(
        name, "", "", KindField.Type.NUMBER, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** A rule that takes a place as it is. */
  public static MappingRule aRule(String from, String field) {
    return new MappingRule(
        new ValuePointer(from),
        field,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "",
        new TreeMap<>());
  }

  /** A mapping of these rules and nothing else. */
  public static Mapping aMapping(MappingRule... rules) {
    return new Mapping(Optional.empty(), List.of(rules), false);
  }

  /** One version later, with another name. */
  public static Kind renamed(Kind kind, String name) {
    return new Kind(
        kind.key(),
        name,
        kind.manufacturer(),
        kind.reportsEvery(),
        kind.lateAfter(),
        kind.offlineAfter(),
        kind.fields(),
        kind.mapping(),
        kind.version().next(),
        kind.createdAt(),
        kind.updatedAt().plusSeconds(1));
  }

  /** Says what is special about a kind. */
  public static final class KindBuilder {

    private KindKey key = new KindKey("kind-" + SampleIds.nextEui());
    private String name = "Air quality sensor";
    private String manufacturer = "";
    private Optional<Duration> reportsEvery = Optional.empty();
    private Optional<Duration> lateAfter = Optional.empty();
    private Optional<Duration> offlineAfter = Optional.empty();
    private List<KindField> fields = List.of();
    private Optional<Mapping> mapping = Optional.empty();
    private Version version = Version.FIRST;
    private Instant createdAt = DeviceFixtures.NOW;
    private Instant updatedAt = DeviceFixtures.NOW;

    private KindBuilder() {}

    public KindBuilder withKey(String key) {
      this.key = new KindKey(key);
      return this;
    }

    public KindBuilder named(String name) {
      this.name = name;
      return this;
    }

    public KindBuilder by(String manufacturer) {
      this.manufacturer = manufacturer;
      return this;
    }

    public KindBuilder reportingEvery(Duration interval) {
      this.reportsEvery = Optional.of(interval);
      return this;
    }

    public KindBuilder lateAfter(Duration silence) {
      this.lateAfter = Optional.of(silence);
      return this;
    }

    public KindBuilder offlineAfter(Duration silence) {
      this.offlineAfter = Optional.of(silence);
      return this;
    }

    public KindBuilder withFields(KindField... fields) {
      this.fields = List.of(fields);
      return this;
    }

    public KindBuilder mappedBy(Mapping mapping) {
      this.mapping = Optional.of(mapping);
      return this;
    }

    public KindBuilder atVersion(long number) {
      this.version = new Version(number);
      return this;
    }

    public KindBuilder createdAt(Instant time) {
      this.createdAt = time;
      return this;
    }

    public KindBuilder updatedAt(Instant time) {
      this.updatedAt = time;
      return this;
    }

    public Kind build() {
      return new Kind(
          key,
          name,
          manufacturer,
          reportsEvery,
          lateAfter,
          offlineAfter,
          fields,
          mapping,
          version,
          createdAt,
          updatedAt);
    }
  }
}
