package io.lintel.domain.device;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Devices that are valid by default. */
public final class DeviceFixtures {

  public static final Instant NOW = Instant.parse("2026-11-23T14:15:16.123456Z");

  private DeviceFixtures() {}

  /** A device with an id and an EUI of its own. */
  public static DeviceBuilder aDevice() {
    return new DeviceBuilder();
  }

  /** A place of its own, known to no facility. */
  public static Placement aPlacement() {
    return new Placement(SampleIds.next(), SampleIds.next(), SampleIds.next());
  }

  /** One version later, with another name. */
  public static Device renamed(Device device, String name) {
    return device.changed(device.updatedAt().plusSeconds(1), edit -> edit.withName(name));
  }

  /** Says what is special about a device. */
  public static final class DeviceBuilder {

    private DeviceId id = new DeviceId(SampleIds.next());
    private Eui eui = SampleIds.nextEui();
    private String name = "Lamp";
    private Optional<KindKey> kind = Optional.empty();
    private Optional<Placement> placement = Optional.empty();
    private final TreeSet<Tag> tags = new TreeSet<>();
    private final TreeMap<String, String> attributes = new TreeMap<>();
    private DeviceState state = DeviceState.ACTIVE;
    private Version version = Version.FIRST;
    private Instant createdAt = NOW;
    private Instant updatedAt = NOW;

    private DeviceBuilder() {}

    public DeviceBuilder withId(UUID id) {
      this.id = new DeviceId(id);
      return this;
    }

    public DeviceBuilder withEui(String eui) {
      return withEui(Eui.parse(eui));
    }

    public DeviceBuilder withEui(Eui eui) {
      this.eui = eui;
      return this;
    }

    public DeviceBuilder named(String name) {
      this.name = name;
      return this;
    }

    public DeviceBuilder ofKind(KindKey kind) {
      this.kind = Optional.of(kind);
      return this;
    }

    public DeviceBuilder at(Placement placement) {
      this.placement = Optional.of(placement);
      return this;
    }

    public DeviceBuilder tagged(String... tags) {
      for (var tag : tags) {
        this.tags.add(new Tag(tag));
      }
      return this;
    }

    public DeviceBuilder with(String attribute, String value) {
      attributes.put(attribute, value);
      return this;
    }

    public DeviceBuilder in(DeviceState state) {
      this.state = state;
      return this;
    }

    public DeviceBuilder atVersion(long number) {
      this.version = new Version(number);
      return this;
    }

    public DeviceBuilder createdAt(Instant time) {
      this.createdAt = time;
      return this;
    }

    public DeviceBuilder updatedAt(Instant time) {
      this.updatedAt = time;
      return this;
    }

    public Device build() {
      return new Device(
          id, eui, name, kind, placement, tags, attributes, state, version, createdAt, updatedAt);
    }
  }
}
