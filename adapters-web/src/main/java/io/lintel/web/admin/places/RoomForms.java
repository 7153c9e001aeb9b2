package io.lintel.web.admin.places;

import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.RoomDraft;
import io.lintel.application.facility.RoomService;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.shared.Version;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.Versions;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.Request;
import java.util.Map;
import java.util.Optional;

/** The forms of rooms. */
final class RoomForms implements PlaceForms<Room> {

  private static final String[] FIELDS = {"name", "version"};

  private final Screens screens;
  private final BuildingService buildings;
  private final FloorService floors;
  private final RoomService rooms;

  RoomForms(Screens screens, BuildingService buildings, FloorService floors, RoomService rooms) {
    this.screens = screens;
    this.buildings = buildings;
    this.floors = floors;
    this.rooms = rooms;
  }

  @Override
  public PlaceFormModel.Sort sort() {
    return PlaceFormModel.Sort.ROOM;
  }

  @Override
  public String newRoute() {
    return PlaceAddresses.FLOOR + "/rooms/new";
  }

  @Override
  public String oneRoute() {
    return PlaceAddresses.ROOM;
  }

  @Override
  public Blank<Room> blank(Request request) {
    var floor = floors.get(request.caller(), PlaceAddresses.floor(request));
    var building = buildings.get(request.caller(), floor.building());
    var messages = screens.messages(request);
    var back = PlaceAddresses.of(floor.id());
    return new Blank<>(
        PlaceAddresses.below(messages, building, floor, messages.text("room.add")),
        Form.empty().with("name", ""),
        back + "/rooms/new",
        back,
        values -> rooms.create(request.caller(), floor.id(), draft(values, Optional.empty())));
  }

  @Override
  public Room existing(Request request) {
    return rooms.get(request.caller(), PlaceAddresses.room(request));
  }

  @Override
  public Traits traits(Room room) {
    var floor = PlaceAddresses.of(room.floor());
    return new Traits(room.name(), room.version(), PlaceAddresses.of(room.id()), floor, floor);
  }

  @Override
  public Heading heading(Request request, Room room, String title) {
    var messages = screens.messages(request);
    var building = buildings.get(request.caller(), room.building());
    var floor = floors.get(request.caller(), room.floor());
    return PlaceAddresses.below(
        messages, building, floor, "%s: %s".formatted(messages.text(title), room.name()));
  }

  @Override
  public Form of(Room room) {
    return Form.empty()
        .with("name", room.name())
        .with("version", Long.toString(room.version().number()));
  }

  @Override
  public Form typed(FormValues values) {
    return Form.of(values, FIELDS);
  }

  @Override
  public Map<String, String> labels(Messages messages) {
    return Map.of("name", messages.text("place.name"));
  }

  private static RoomDraft draft(FormValues values, Optional<PlanPosition> position) {
    if (values.text("name").isEmpty()) {
      throw new Invalid("name", "is required");
    }
    return new RoomDraft(values.text("name"), position);
  }

  @Override
  public Room change(Request request, Room room, FormValues values) {
    return rooms.change(
        request.caller(),
        room.id(),
        Versions.of(values),
        before -> draft(values, before.position()));
  }

  @Override
  public void remove(Request request, Room room, Optional<Version> expected, boolean cascade) {
    var _ = rooms.remove(request.caller(), room.id(), expected, cascade);
  }
}
