package io.lintel.domain.event;

import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandResult;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.Tag;
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
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.identity.User;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.StatusReport;
import java.time.Instant;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The data of each event and of what it is about, with the names that the HTTP API uses for the
 * same things. Times are RFC 3339, absent things are left out.
 */
public final class EventData {

  private EventData() {}

  public static Value.Members of(Device device) {
    return new Value.Members(device(device));
  }

  public static Value.Members of(Building building) {
    return new Value.Members(building(building));
  }

  public static Value.Members of(Floor floor) {
    return new Value.Members(floor(floor));
  }

  public static Value.Members of(Room room) {
    return new Value.Members(room(room));
  }

  public static Value.Members of(User user) {
    return new Value.Members(user(user));
  }

  static Value.Members of(DomainEvent event) {
    return new Value.Members(
        switch (event) {
          case DeviceEvent(_, var device) -> device(device);
          case DevicePlaced(var from, var device) -> {
            var data = device(device);
            from.ifPresent(place -> {
              data.put("fromRoomId", text(place.room()));
              data.put("fromFloorId", text(place.floor()));
              data.put("fromBuildingId", text(place.building()));
            });
            yield data;
          }
          case DeviceReplaced(var replaced, var device) -> {
            var data = device(device);
            data.put("replacedEui", text(replaced));
            yield data;
          }
          case BuildingEvent(_, var building) -> building(building);
          case FloorEvent(_, var floor) -> floor(floor);
          case RoomEvent(_, var room) -> room(room);
          case KindEvent(_, var kind) -> KindData.of(kind);
          case UserEvent(_, var user) -> user(user);
          case StatusReported(var report) -> report(report);
          case ConnectivityChanged(var change) -> change(change);
          case DesiredChanged(var eui, var desired) -> desired(eui, desired);
          case CommandEvent(_, var command) -> command(command);
        });
  }

  private static NavigableMap<String, Value> device(Device device) {
    var data = new TreeMap<String, Value>();
    data.put("id", text(device.id()));
    data.put("eui", text(device.eui()));
    data.put("name", text(device.name()));
    device.kind().ifPresent(kind -> data.put("kind", text(kind)));
    device
        .placement()
        .ifPresent(placement -> {
          data.put("roomId", text(placement.room()));
          data.put("floorId", text(placement.floor()));
          data.put("buildingId", text(placement.building()));
          placement.position().ifPresent(position -> data.put("position", position(position)));
        });
    data.put("tags", Value.of(device.tags().stream().map(Tag::value).map(Value::of).toList()));
    var attributes = new TreeMap<String, Value>();
    device.attributes().forEach((name, value) -> attributes.put(name, text(value)));
    data.put("attributes", new Value.Members(attributes));
    data.put("state", text(device.state()));
    data.put("version", Value.of((double) device.version().number()));
    data.put("createdAt", text(device.createdAt()));
    data.put("updatedAt", text(device.updatedAt()));
    return data;
  }

  private static Value position(PlanPosition position) {
    var data = new TreeMap<String, Value>();
    data.put("x", Value.of(position.x()));
    data.put("y", Value.of(position.y()));
    return new Value.Members(data);
  }

  private static NavigableMap<String, Value> building(Building building) {
    var data = new TreeMap<String, Value>();
    data.put("id", text(building.id()));
    data.put("name", text(building.name()));
    data.put("address", text(building.address()));
    data.put("timeZone", text(building.timeZone().getId()));
    data.put("version", Value.of((double) building.version().number()));
    return data;
  }

  private static NavigableMap<String, Value> floor(Floor floor) {
    var data = new TreeMap<String, Value>();
    data.put("id", text(floor.id()));
    data.put("buildingId", text(floor.building()));
    data.put("name", text(floor.name()));
    data.put("level", Value.of(floor.level()));
    data.put("version", Value.of((double) floor.version().number()));
    return data;
  }

  private static NavigableMap<String, Value> room(Room room) {
    var data = new TreeMap<String, Value>();
    data.put("id", text(room.id()));
    data.put("floorId", text(room.floor()));
    data.put("buildingId", text(room.building()));
    data.put("name", text(room.name()));
    room.position().ifPresent(position -> data.put("position", position(position)));
    data.put("version", Value.of((double) room.version().number()));
    return data;
  }

  private static NavigableMap<String, Value> user(User user) {
    var data = new TreeMap<String, Value>();
    data.put("id", text(user.id()));
    data.put("email", text(user.email()));
    data.put("name", text(user.name()));
    data.put("role", text(user.role()));
    data.put("state", text(user.state()));
    var grants = new TreeMap<String, Value>();
    user.grants().forEach((building, level) -> grants.put(building.toString(), text(level)));
    data.put("grants", new Value.Members(grants));
    data.put("version", Value.of((double) user.version().number()));
    return data;
  }

  private static NavigableMap<String, Value> report(StatusReport report) {
    var data = new TreeMap<String, Value>();
    data.put("eui", text(report.eui()));
    data.put("at", text(report.at()));
    data.put("receivedAt", text(report.receivedAt()));
    var fields = new TreeMap<String, Value>();
    for (var field : report.fields().entrySet()) {
      FieldValue value = field.getValue();
      fields.put(field.getKey().value(), value.value());
    }
    data.put("fields", new Value.Members(fields));
    return data;
  }

  private static NavigableMap<String, Value> change(ConnectivityChange change) {
    var data = new TreeMap<String, Value>();
    data.put("eui", text(change.eui()));
    data.put("from", text(change.from()));
    Connectivity to = change.to();
    data.put("state", text(to.state()));
    to.since().ifPresent(since -> data.put("since", text(since)));
    to.reason().ifPresent(reason -> data.put("reason", text(word(reason))));
    return data;
  }

  private static NavigableMap<String, Value> desired(Eui eui, DesiredState desired) {
    var data = new TreeMap<String, Value>();
    data.put("eui", text(eui));
    data.put("deviceId", text(desired.device()));
    data.put("fields", desired.values());
    data.put("version", Value.of((double) desired.version().number()));
    return data;
  }

  /** Neither payload nor answer: what a device is told concerns only who may see the command. */
  private static NavigableMap<String, Value> command(Command command) {
    var data = new TreeMap<String, Value>();
    data.put("id", text(command.id()));
    data.put("deviceId", text(command.device()));
    data.put("eui", text(command.eui()));
    data.put("name", text(command.name()));
    data.put("state", text(command.state()));
    data.put("requestedBy", text(command.requestedBy()));
    data.put("requestedAt", text(command.requestedAt()));
    data.put("expiresAt", text(command.expiresAt()));
    command.finishedAt().ifPresent(time -> data.put("finishedAt", text(time)));
    command.result().map(CommandResult::ok).ifPresent(ok -> data.put("ok", Value.of(ok)));
    if (!command.reason().isEmpty()) {
      data.put("reason", text(command.reason()));
    }
    return data;
  }

  private static String word(Connectivity.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Value text(Object thing) {
    return Value.of(thing instanceof Instant time ? time.toString() : thing.toString());
  }
}
