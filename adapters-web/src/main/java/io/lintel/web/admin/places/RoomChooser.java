package io.lintel.web.admin.places;

import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.RoomService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.http.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Offers the rooms of a building, with a fixed number of look-ups for each thousand of them. */
public final class RoomChooser {

  private static final int MOST_ROOMS = 2_000;

  private final BuildingService buildings;
  private final FloorService floors;
  private final RoomService rooms;

  public RoomChooser(BuildingService buildings, FloorService floors, RoomService rooms) {
    this.buildings = buildings;
    this.floors = floors;
    this.rooms = rooms;
  }

  /**
   * @param building the id of the chosen one as it came; where there is only one, that is chosen
   */
  public RoomChoices choices(Caller caller, String building) {
    var all =
        buildings.list(caller, PageRequest.first(Page.LARGEST)).items().stream()
            .map(it -> Choice.of(it.id().toString(), it.name()))
            .toList();
    var chosen = building.isEmpty() && all.size() == 1 ? all.getFirst().value() : building;
    var found = id(chosen).map(it -> rooms(caller, it)).orElse(List.of());
    boolean more = found.size() > MOST_ROOMS;
    return new RoomChoices(all, chosen, more ? found.subList(0, MOST_ROOMS) : found, more);
  }

  /** The room that was chosen in a field, if one was. */
  public static Optional<UUID> room(String field, String chosen) {
    return Optional.of(chosen).filter(it -> !it.isEmpty()).map(it -> Rules.uuid(field, it));
  }

  private static Optional<BuildingId> id(String building) {
    try {
      return room("building", building).map(BuildingId::new);
    } catch (Invalid _) {
      return Optional.empty(); // no building has it
    }
  }

  private List<Choice> rooms(Caller caller, BuildingId building) {
    try {
      var offered = new ArrayList<Choice>();
      var all = all(page -> rooms.list(caller, building, page));
      for (Floor floor : all(page -> floors.list(caller, building, page))) {
        for (Room room : all) {
          if (room.floor().equals(floor.id())) {
            offered.add(Choice.of(room.id().toString(), room.name()).in(floor.name()));
          }
        }
      }
      return offered;
    } catch (NotFound _) {
      return List.of(); // the building is gone: the form says so when it is sent
    }
  }

  private static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
    var all = new ArrayList<T>();
    var request = Optional.of(PageRequest.first(Page.LARGEST));
    while (request.isPresent() && all.size() <= MOST_ROOMS) {
      var page = pages.apply(request.get());
      all.addAll(page.items());
      request = page.next().map(PageRequest.first(Page.LARGEST)::after);
    }
    return all;
  }
}
