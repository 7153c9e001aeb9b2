package io.lintel.application.device;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Placement;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.PlanPosition;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;

/**
 * What callers say about a device: all of it that they may change.
 *
 * @param position on the plan of its floor. It belongs to the room: a device that gets another room
 *     leaves the position that it had behind
 */
public record DeviceDraft(
    String name,
    Optional<KindKey> kind,
    Optional<UUID> room,
    Optional<PlanPosition> position,
    NavigableSet<Tag> tags,
    NavigableMap<String, String> attributes,
    DeviceState state) {

  /** A device without a position on a plan. */
  public DeviceDraft(
      String name,
      Optional<KindKey> kind,
      Optional<UUID> room,
      NavigableSet<Tag> tags,
      NavigableMap<String, String> attributes,
      DeviceState state) {
    this(name, kind, room, Optional.empty(), tags, attributes, state);
  }

  /** An active device that has nothing but its name. */
  public static DeviceDraft named(String name) {
    return new DeviceDraft(
        name,
        Optional.empty(),
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
        device.placement().flatMap(Placement::position),
        device.tags(),
        device.attributes(),
        device.state());
  }

  public DeviceDraft renamed(String changed) {
    return new DeviceDraft(changed, kind, room, position, tags, attributes, state);
  }

  public DeviceDraft inRoom(Optional<UUID> changed) {
    return new DeviceDraft(name, kind, changed, position, tags, attributes, state);
  }

  public DeviceDraft at(Optional<PlanPosition> changed) {
    return new DeviceDraft(name, kind, room, changed, tags, attributes, state);
  }

  public DeviceDraft ofKind(Optional<KindKey> changed) {
    return new DeviceDraft(name, changed, room, position, tags, attributes, state);
  }

  public DeviceDraft tagged(NavigableSet<Tag> changed) {
    return new DeviceDraft(name, kind, room, position, changed, attributes, state);
  }

  public DeviceDraft withAttributes(NavigableMap<String, String> changed) {
    return new DeviceDraft(name, kind, room, position, tags, changed, state);
  }

  public DeviceDraft inState(DeviceState changed) {
    return new DeviceDraft(name, kind, room, position, tags, attributes, changed);
  }
}
