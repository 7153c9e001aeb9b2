package io.lintel.web.bridge;

import io.lintel.application.bridge.DevicePlaces;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.http.QueryParameters;
import java.util.Optional;
import java.util.UUID;

/** In which places devices are to be, all of them at once, or that they are to be in none. */
public record DevicePlaceWish(
    Optional<UUID> building, Optional<UUID> floor, Optional<UUID> room, boolean unplaced) {

  private static final String[] PARAMETERS = {"building", "floor", "room", "placed"};

  /** The names of the parameters of a query that say so. */
  public static String[] parameters() {
    return PARAMETERS.clone();
  }

  public static DevicePlaceWish of(QueryParameters query) {
    return new DevicePlaceWish(
        query.uuid("building"),
        query.uuid("floor"),
        query.uuid("room"),
        query.one("placed", text -> unplaced("placed", text)).orElse(false));
  }

  static boolean unplaced(String field, String text) {
    if (!text.equals("false")) {
      throw new Invalid(field, "must be false, which lists the devices that are in no room");
    }
    return true;
  }

  /** Empty when no device can be so. */
  public Optional<PlaceFilter> filter(Caller caller, DevicePlaces places) {
    if (!unplaced) {
      return places.within(caller, building, floor, room);
    }
    boolean anyPlace = building.isPresent() || floor.isPresent() || room.isPresent();
    return anyPlace ? Optional.empty() : Optional.of(new PlaceFilter.Unplaced());
  }
}
