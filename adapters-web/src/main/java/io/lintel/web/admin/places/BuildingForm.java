package io.lintel.web.admin.places;

import io.lintel.application.facility.BuildingDraft;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Coordinates;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Form;
import io.lintel.web.http.FormValues;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The form of a building: between what is typed and what is meant. */
final class BuildingForm {

  static final String[] FIELDS = {
    "name", "address", "timeZone", "latitude", "longitude", "version"
  };

  private BuildingForm() {}

  static Form blank(ZoneId zone) {
    var form = Form.empty();
    for (var field : FIELDS) {
      form = form.with(field, "");
    }
    return form.with("timeZone", zone.getId());
  }

  static Form of(Building building) {
    return Form.empty()
        .with("name", building.name())
        .with("address", building.address())
        .with("timeZone", building.timeZone().getId())
        .with(
            "latitude", building.coordinates().map(it -> Double.toString(it.latitude())).orElse(""))
        .with(
            "longitude",
            building.coordinates().map(it -> Double.toString(it.longitude())).orElse(""))
        .with("version", Long.toString(building.version().number()));
  }

  /**
   * @throws Invalid naming the field
   */
  static BuildingDraft draft(FormValues values) {
    if (values.text("name").isEmpty()) {
      throw new Invalid("name", "is required");
    }
    return new BuildingDraft(
        values.text("name"), values.text("address"), zone(values), coordinates(values));
  }

  private static ZoneId zone(FormValues values) {
    try {
      return ZoneId.of(values.text("timeZone"));
    } catch (DateTimeException _) {
      throw new Invalid("timeZone", "'%s' is no time zone".formatted(values.text("timeZone")));
    }
  }

  private static Optional<Coordinates> coordinates(FormValues values) {
    if (values.text("latitude").isEmpty() && values.text("longitude").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Coordinates(number(values, "latitude"), number(values, "longitude")));
  }

  private static double number(FormValues values, String field) {
    try {
      return Double.parseDouble(values.text(field).replace(',', '.'));
    } catch (NumberFormatException _) {
      throw new Invalid(field, "'%s' is no number".formatted(values.text(field)));
    }
  }

  /** The zones that people know, and the one that is chosen. */
  static List<Choice> zones(String chosen) {
    var zones = new TreeSet<String>();
    ZoneId.getAvailableZoneIds().stream()
        .filter(
            id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
        .forEach(zones::add);
    zones.add("UTC");
    if (!chosen.isEmpty()) {
      zones.add(chosen);
    }
    return zones.stream().map(id -> Choice.of(id, id.replace('_', ' '))).toList();
  }
}
