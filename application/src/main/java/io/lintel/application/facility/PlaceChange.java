package io.lintel.application.facility;

import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.Change;
import io.lintel.domain.audit.Description;
import io.lintel.domain.event.EventData;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Value;
import java.util.Optional;
import java.util.UUID;

/** What the audit trail keeps of places; each is created, changed or removed. */
final class PlaceChange {

  private PlaceChange() {}

  static Change ofBuilding(Optional<Building> before, Optional<Building> after) {
    var id = after.or(() -> before).orElseThrow().id().value();
    return change(
        AuditSubject.Kind.BUILDING,
        id,
        id,
        before.map(PlaceChange::members),
        after.map(PlaceChange::members));
  }

  static Change ofFloor(Optional<Floor> before, Optional<Floor> after) {
    var floor = after.or(() -> before).orElseThrow();
    return change(
        AuditSubject.Kind.FLOOR,
        floor.id().value(),
        floor.building().value(),
        before.map(PlaceChange::members),
        after.map(PlaceChange::members));
  }

  static Change ofRoom(Optional<Room> before, Optional<Room> after) {
    var room = after.or(() -> before).orElseThrow();
    return change(
        AuditSubject.Kind.ROOM,
        room.id().value(),
        room.building().value(),
        before.map(EventData::of),
        after.map(EventData::of));
  }

  private static Change change(
      AuditSubject.Kind kind,
      UUID id,
      UUID building,
      Optional<Value.Members> before,
      Optional<Value.Members> after) {
    var done = before.isEmpty() ? "created" : after.isEmpty() ? "removed" : "changed";
    return Change.of(kind.word() + "." + done, new AuditSubject(kind, id), before, after)
        .in(Optional.of(building));
  }

  private static Value.Members members(Building building) {
    var description = new Description(EventData.of(building));
    building
        .coordinates()
        .ifPresent(point ->
            description.with("latitude", point.latitude()).with("longitude", point.longitude()));
    return description.members();
  }

  /** The plan by its digest; the image itself is not kept. */
  private static Value.Members members(Floor floor) {
    var description = new Description(EventData.of(floor));
    floor
        .plan()
        .map(plan ->
            new Description()
                .with("format", plan.format())
                .with("width", plan.width())
                .with("height", plan.height())
                .with("size", plan.size())
                .with("sha256", plan.digest())
                .members())
        .ifPresent(plan -> description.with("plan", plan));
    return description.members();
  }
}
