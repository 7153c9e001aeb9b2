package io.lintel.domain.event;

import io.lintel.domain.event.DomainEvent.BuildingEvent;
import io.lintel.domain.event.DomainEvent.CommandEvent;
import io.lintel.domain.event.DomainEvent.ConnectivityChanged;
import io.lintel.domain.event.DomainEvent.DesiredChanged;
import io.lintel.domain.event.DomainEvent.DeviceEvent;
import io.lintel.domain.event.DomainEvent.DevicePlaced;
import io.lintel.domain.event.DomainEvent.DeviceReplaced;
import io.lintel.domain.event.DomainEvent.FloorEvent;
import io.lintel.domain.event.DomainEvent.KindEvent;
import io.lintel.domain.event.DomainEvent.RoomEvent;
import io.lintel.domain.event.DomainEvent.StatusReported;
import io.lintel.domain.event.DomainEvent.UserEvent;
import java.util.Locale;

/** The type and subject of each event. */
final class EventNames {

  private EventNames() {}

  static String type(DomainEvent event) {
    return switch (event) {
      case DeviceEvent(var action, _) -> "device." + word(action);
      case DevicePlaced _ -> EventTypes.DEVICE_PLACED;
      case DeviceReplaced _ -> EventTypes.DEVICE_REPLACED;
      case BuildingEvent(var action, _) -> "building." + word(action);
      case FloorEvent(var action, _) -> "floor." + word(action);
      case RoomEvent(var action, _) -> "room." + word(action);
      case KindEvent(var action, _) -> "kind." + word(action);
      case UserEvent(var action, _) -> EventTypes.USER + word(action);
      case StatusReported _ -> EventTypes.STATUS_REPORTED;
      case ConnectivityChanged _ -> EventTypes.CONNECTIVITY_CHANGED;
      case DesiredChanged _ -> EventTypes.DESIRED_CHANGED;
      case CommandEvent(var action, _) -> "command." + word(action);
    };
  }

  static String subject(DomainEvent event) {
    return switch (event) {
      case DeviceEvent(_, var device) -> device.eui().toString();
      case DevicePlaced(_, var device) -> device.eui().toString();
      case DeviceReplaced(_, var device) -> device.eui().toString();
      case BuildingEvent(_, var building) -> building.id().toString();
      case FloorEvent(_, var floor) -> floor.id().toString();
      case RoomEvent(_, var room) -> room.id().toString();
      case KindEvent(_, var kind) -> kind.key().toString();
      case UserEvent(_, var user) -> user.id().toString();
      case StatusReported(var report) -> report.eui().toString();
      case ConnectivityChanged(var change) -> change.eui().toString();
      case DesiredChanged(var eui, _) -> eui.toString();
      case CommandEvent(_, var command) -> command.eui().toString();
    };
  }

  static String word(Enum<?> action) {
    return action.name().toLowerCase(Locale.ROOT);
  }
}
