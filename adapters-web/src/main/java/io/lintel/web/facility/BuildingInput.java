package io.lintel.web.facility;

import io.lintel.application.facility.BuildingDraft;
import io.lintel.domain.facility.Coordinates;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.http.Rules;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What callers say about a building. */
record BuildingInput(
    @Nullable String name,
    @Nullable String address,
    @Nullable String timeZone,
    @Nullable CoordinatesJson coordinates) {

  record CoordinatesJson(@Nullable Double latitude, @Nullable Double longitude) {

    static CoordinatesJson of(Coordinates coordinates) {
      return new CoordinatesJson(coordinates.latitude(), coordinates.longitude());
    }

    Coordinates toCoordinates() {
      return new Coordinates(
          Rules.required("coordinates/latitude", latitude),
          Rules.required("coordinates/longitude", longitude));
    }
  }

  static BuildingInput of(BuildingDraft draft) {
    return new BuildingInput(
        draft.name(),
        draft.address(),
        draft.timeZone().getId(),
        draft.coordinates().map(CoordinatesJson::of).orElse(null));
  }

  BuildingDraft toDraft() {
    return new BuildingDraft(
        Rules.required("name", name),
        address == null ? "" : address,
        timeZone == null ? ZoneId.of("UTC") : zone(timeZone),
        Optional.ofNullable(coordinates).map(CoordinatesJson::toCoordinates));
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new Invalid("timeZone", "must be a time zone such as Europe/Berlin");
    }
  }
}
