package io.lintel.web.admin.places;

import io.lintel.web.admin.census.RecentCensus;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.bridge.ApiServices;
import io.lintel.web.http.RouteGroup;
import java.time.ZoneId;
import java.util.List;

/** All pages of places. */
public final class PlacePages {

  private PlacePages() {}

  /**
   * @param zone that a new building is thought to be in
   */
  public static List<RouteGroup> of(
      Screens screens,
      ApiServices services,
      RoomChooser chooser,
      RecentCensus recent,
      ZoneId zone) {
    var buildings = services.buildings();
    var floors = services.floors();
    var rooms = services.rooms();
    return List.of(
        new BuildingPage(screens, buildings, floors, rooms, recent),
        new PlaceFormPage<>(screens, new BuildingForms(screens, buildings, zone)),
        new PlaceFormPage<>(screens, new FloorForms(screens, buildings, floors)),
        new PlaceFormPage<>(screens, new RoomForms(screens, buildings, floors, rooms)),
        new FloorPage(screens, services),
        new RoomChoicePage(screens, chooser));
  }
}
