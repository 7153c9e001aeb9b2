package io.lintel.application.device;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Placement;
import io.lintel.domain.device.Tag;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;

/** What callers say about a device: all of it that they may change. */
public record DeviceDraft(
    String name,
    Optional<KindKey> kind,
    Optional<UUID> room,
    NavigableSet<Tag> tags,
    NavigableMap<String, String> attributes,
    DeviceState state) {

  /** An active device that has nothing but its name. */
  public static DeviceDraft named(String name) {
    return new DeviceDraft(
        name,
        Optional.empty(),
        Optional.empty(),
        Collections.emptyNavigableSet(),
        Collections.emptyNavigableMap(),
        DeviceState.ACTIVE);
  }

  public static DeviceDraft of(Device device) {
    return new DeviceDraft(
        device.name(),
        device.kind(),
        device.placement().map(Placement::room),
        device.tags(),
        device.attributes(),
        device.state());
  }

  public DeviceDraft renamed(String changed) {
    return new DeviceDraft(changed, kind, room, tags, attributes, state);
  }

  public DeviceDraft inRoom(Optional<UUID> changed) {
    return new DeviceDraft(name, kind, changed, tags, attributes, state);
  }

  public DeviceDraft ofKind(Optional<KindKey> changed) {
    return new DeviceDraft(name, changed, room, tags, attributes, state);
  }

  public DeviceDraft tagged(NavigableSet<Tag> changed) {
    return new DeviceDraft(name, kind, room, changed, attributes, state);
  }

  public DeviceDraft withAttributes(NavigableMap<String, String> changed) {
    return new DeviceDraft(name, kind, room, tags, changed, state);
  }

  public DeviceDraft inState(DeviceState changed) {
    return new DeviceDraft(name, kind, room, tags, attributes, changed);
  }
}
