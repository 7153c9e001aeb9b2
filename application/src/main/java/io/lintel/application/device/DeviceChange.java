package io.lintel.application.device;

import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.Change;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Placement;
import io.lintel.domain.event.DomainEvent;
import io.lintel.domain.event.DomainEvent.DeviceAction;
import io.lintel.domain.event.DomainEvent.DeviceEvent;
import io.lintel.domain.event.DomainEvent.DevicePlaced;
import io.lintel.domain.event.EventData;
import io.lintel.domain.shared.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the audit trail keeps of devices, and what others are told of them. */
public final class DeviceChange {

  private DeviceChange() {}

  static Change registered(Device device) {
    return change("device.registered", Optional.empty(), Optional.of(device));
  }

  static Change deleted(Device device) {
    return change("device.deleted", Optional.of(device), Optional.empty());
  }

  public static Change changed(Device before, Device after) {
    return change(action(before, after), Optional.of(before), Optional.of(after));
  }

  /** What happened when a device was changed: more than one thing, perhaps. */
  static List<DomainEvent> events(Device before, Device after) {
    var events = new ArrayList<DomainEvent>();
    var placed = !after.placement().equals(before.placement());
    var retired = after.state() == DeviceState.RETIRED && before.state() != DeviceState.RETIRED;
    var rest =
        after.changed(
            after.updatedAt(),
            it -> (retired ? it.withState(before.state()) : it).withPlacement(before.placement()));
    if (!rest.sameAs(before)) {
      events.add(new DeviceEvent(DeviceAction.CHANGED, after));
    }
    if (placed) {
      events.add(new DevicePlaced(before.placement(), after));
    }
    if (retired) {
      events.add(new DeviceEvent(DeviceAction.RETIRED, after));
    }
    return events;
  }

  private static String action(Device before, Device after) {
    if (!after.eui().equals(before.eui())) {
      return "device.replaced";
    }
    if (after.state() == DeviceState.RETIRED && before.state() != DeviceState.RETIRED) {
      return "device.retired";
    }
    var moved = before.changed(after.updatedAt(), edit -> edit.withPlacement(after.placement()));
    return moved.sameAs(after) ? "device.placed" : "device.changed";
  }

  private static Change change(String action, Optional<Device> before, Optional<Device> after) {
    var device = after.or(() -> before).orElseThrow();
    return of(action, device, before.map(EventData::of), after.map(EventData::of))
        .in(building(after).or(() -> building(before)));
  }

  private static Optional<UUID> building(Optional<Device> device) {
    return device.flatMap(Device::placement).map(Placement::building);
  }

  /** Something that belongs to a device was changed. */
  public static Change of(
      String action, Device device, Optional<Value.Members> before, Optional<Value.Members> after) {
    return Change.of(
            action, new AuditSubject(AuditSubject.Kind.DEVICE, device.id().value()), before, after)
        .in(device.placement().map(Placement::building));
  }
}
