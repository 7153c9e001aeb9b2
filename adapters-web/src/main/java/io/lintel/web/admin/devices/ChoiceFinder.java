package io.lintel.web.admin.devices;

import io.lintel.application.bridge.Census;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.RoomService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Kind;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Messages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what can be chosen to narrow a list of devices; floors and rooms step by step. */
final class ChoiceFinder {

  private static final PageRequest PAGE = PageRequest.first(Page.LARGEST);
  private static final int MOST_TAGS = 200;

  private final BuildingService buildings;
  private final FloorService floors;
  private final RoomService rooms;

  ChoiceFinder(BuildingService buildings, FloorService floors, RoomService rooms) {
    this.buildings = buildings;
    this.floors = floors;
    this.rooms = rooms;
  }

  Choices find(
      Caller caller,
      ListAddress address,
      List<Kind> kinds,
      Optional<Census> census,
      Messages messages) {
    var tally = tally(address, census);
    return new Choices(
        Stream.concat(
                Stream.of(
                    counted(
                        "none",
                        messages.text("devices.unplaced"),
                        census.map(it -> it.unplaced().total()))),
                buildings.list(caller, PAGE).items().stream()
                    .map(it ->
                        counted(
                            it.id().toString(),
                            it.name(),
                            census.map(all -> all.building(it.id().value()).devices().total()))))
            .toList(),
        floors(caller, address, census),
        rooms(caller, address, census),
        kinds.stream()
            .map(it ->
                counted(
                    it.key().value(),
                    it.name(),
                    count(tally, Census.Tally::kinds, it.key().value())))
            .toList(),
        tags(tally, address),
        Arrays.stream(DeviceState.values())
            .map(it ->
                counted(
                    it.name(), messages.text(it), count(tally, Census.Tally::states, it.name())))
            .toList());
  }

  static Optional<Census.Tally> tally(ListAddress address, Optional<Census> census) {
    var building = address.value("building");
    return census.map(
        it -> building.isEmpty() ? it.everywhere() : it.building(UUID.fromString(building)));
  }

  private List<Choice> floors(Caller caller, ListAddress address, Optional<Census> census) {
    var building = address.value("building");
    if (building.isEmpty()) {
      return List.of();
    }
    try {
      return floors.list(caller, new BuildingId(UUID.fromString(building)), PAGE).items().stream()
          .map(it ->
              counted(
                  it.id().toString(),
                  it.name(),
                  census.map(all -> all.floor(it.id().value()).total())))
          .toList();
    } catch (NotFound _) {
      return List.of(); // the list says that there is nothing
    }
  }

  private List<Choice> rooms(Caller caller, ListAddress address, Optional<Census> census) {
    var floor = address.value("floor");
    if (floor.isEmpty()) {
      return List.of();
    }
    try {
      return rooms.list(caller, new FloorId(UUID.fromString(floor)), PAGE).items().stream()
          .map(it ->
              counted(
                  it.id().toString(),
                  it.name(),
                  census.map(all -> all.room(it.id().value()).total())))
          .toList();
    } catch (NotFound _) {
      return List.of(); // the list says that there is nothing
    }
  }

  private static List<Choice> tags(Optional<Census.Tally> tally, ListAddress address) {
    var counts = tally.map(Census.Tally::tags).orElse(Map.of());
    var most =
        counts.entrySet().stream()
            .sorted(Comparator.comparingLong((Map.Entry<String, Long> it) -> -it.getValue()))
            .limit(MOST_TAGS)
            .map(Map.Entry::getKey);
    return Stream.concat(most, address.values("tag").stream())
        .distinct()
        .sorted()
        .map(tag -> counted(tag, tag, Optional.ofNullable(counts.get(tag))))
        .collect(Collectors.toUnmodifiableList());
  }

  private static Optional<Long> count(
      Optional<Census.Tally> tally,
      java.util.function.Function<Census.Tally, Map<String, Long>> counts,
      String key) {
    return tally.map(it -> counts.apply(it).getOrDefault(key, 0L));
  }

  private static Choice counted(String value, String text, Optional<Long> count) {
    return Choice.of(value, count.map(it -> "%s (%,d)".formatted(text, it)).orElse(text));
  }
}
