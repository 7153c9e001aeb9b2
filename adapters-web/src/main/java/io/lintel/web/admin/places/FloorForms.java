package io.lintel.web.admin.places;

import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorDraft;
import io.lintel.application.facility.FloorService;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.shared.Invalid;
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

/** The forms of floors. */
final class FloorForms implements PlaceForms<Floor> {

  private static final String[] FIELDS = {"name", "level", "version"};

  private final Screens screens;
  private final BuildingService buildings;
  private final FloorService floors;

  FloorForms(Screens screens, BuildingService buildings, FloorService floors) {
    this.screens = screens;
    this.buildings = buildings;
    this.floors = floors;
  }

  @Override
  public PlaceFormModel.Sort sort() {
    return PlaceFormModel.Sort.FLOOR;
  }

  @Override
  public String newRoute() {
    return PlaceAddresses.BUILDING + "/floors/new";
  }

  @Override
  public String oneRoute() {
    return PlaceAddresses.FLOOR;
  }

  @Override
  public Blank<Floor> blank(Request request) {
    var building = buildings.get(request.caller(), PlaceAddresses.building(request));
    var messages = screens.messages(request);
    var back = PlaceAddresses.of(building.id());
    return new Blank<>(
        PlaceAddresses.below(messages, building, messages.text("floor.add")),
        Form.empty().with("name", "").with("level", ""),
        back + "/floors/new",
        back,
        values -> floors.create(request.caller(), building.id(), draft(values)));
  }

  @Override
  public Floor existing(Request request) {
    return floors.get(request.caller(), PlaceAddresses.floor(request));
  }

  @Override
  public Traits traits(Floor floor) {
    var path = PlaceAddresses.of(floor.id());
    var building = PlaceAddresses.of(floor.building());
    return new Traits(floor.name(), floor.version(), path, building, building);
  }

  @Override
  public Heading heading(Request request, Floor floor, String title) {
    var messages = screens.messages(request);
    var building = buildings.get(request.caller(), floor.building());
    return PlaceAddresses.below(messages, building, floor, messages.text(title));
  }

  @Override
  public Form of(Floor floor) {
    return Form.empty()
        .with("name", floor.name())
        .with("level", Integer.toString(floor.level()))
        .with("version", Long.toString(floor.version().number()));
  }

  @Override
  public Form typed(FormValues values) {
    return Form.of(values, FIELDS);
  }

  @Override
  public Map<String, String> labels(Messages messages) {
    return Map.of("name", messages.text("place.name"), "level", messages.text("floor.level"));
  }

  private static FloorDraft draft(FormValues values) {
    if (values.text("name").isEmpty()) {
      throw new Invalid("name", "is required");
    }
    if (!values.text("level").matches("-?[0-9]{1,4}")) {
      throw new Invalid("level", "must be a whole number, 0 for the ground floor");
    }
    return new FloorDraft(values.text("name"), Integer.parseInt(values.text("level")));
  }

  @Override
  public Floor change(Request request, Floor floor, FormValues values) {
    return floors.change(request.caller(), floor.id(), Versions.of(values), _ -> draft(values));
  }

  @Override
  public void remove(Request request, Floor floor, Optional<Version> expected, boolean cascade) {
    var _ = floors.remove(request.caller(), floor.id(), expected, cascade);
  }
}
