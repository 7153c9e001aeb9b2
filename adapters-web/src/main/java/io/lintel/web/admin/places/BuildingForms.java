package io.lintel.web.admin.places;

import io.lintel.application.facility.BuildingService;
import io.lintel.domain.facility.Building;
import io.lintel.domain.shared.Version;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.Versions;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.Request;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of buildings. */
final class BuildingForms implements PlaceForms<Building> {

  private static final String NEW = PlaceAddresses.BUILDINGS + "/new";

  private final Screens screens;
  private final BuildingService buildings;
  private final ZoneId zone;

  /**
   * @param zone that a new building is thought to be in
   */
  BuildingForms(Screens screens, BuildingService buildings, ZoneId zone) {
    this.screens = screens;
    this.buildings = buildings;
    this.zone = zone;
  }

  @Override
  public PlaceFormModel.Sort sort() {
    return PlaceFormModel.Sort.BUILDING;
  }

  @Override
  public String newRoute() {
    return NEW;
  }

  @Override
  public String oneRoute() {
    return PlaceAddresses.BUILDING;
  }

  @Override
  public Blank<Building> blank(Request request) {
    var messages = screens.messages(request);
    return new Blank<>(
        PlaceAddresses.below(messages, messages.text("building.add")),
        BuildingForm.blank(zone),
        NEW,
        PlaceAddresses.BUILDINGS,
        values -> buildings.create(request.caller(), BuildingForm.draft(values)));
  }

  @Override
  public Building existing(Request request) {
    return buildings.get(request.caller(), PlaceAddresses.building(request));
  }

  @Override
  public Traits traits(Building building) {
    var path = PlaceAddresses.of(building.id());
    return new Traits(building.name(), building.version(), path, path, PlaceAddresses.BUILDINGS);
  }

  @Override
  public Heading heading(Request request, Building building, String title) {
    var messages = screens.messages(request);
    return PlaceAddresses.below(messages, building, messages.text(title));
  }

  @Override
  public Form of(Building building) {
    return BuildingForm.of(building);
  }

  @Override
  public Form typed(FormValues values) {
    return Form.of(values, BuildingForm.FIELDS);
  }

  @Override
  public Map<String, String> labels(Messages messages) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("name", messages.text("place.name"));
    labels.put("address", messages.text("building.address"));
    labels.put("timeZone", messages.text("building.zone"));
    labels.put("latitude", messages.text("building.latitude"));
    labels.put("longitude", messages.text("building.longitude"));
    return labels;
  }

  @Override
  public List<Choice> zones(Form form) {
    return BuildingForm.zones(form.value("timeZone"));
  }

  @Override
  public Building change(Request request, Building building, FormValues values) {
    return buildings.change(
        request.caller(), building.id(), Versions.of(values), _ -> BuildingForm.draft(values));
  }

  @Override
  public void remove(
      Request request, Building building, Optional<Version> expected, boolean cascade) {
    var _ = buildings.remove(request.caller(), building.id(), expected, cascade);
  }
}
