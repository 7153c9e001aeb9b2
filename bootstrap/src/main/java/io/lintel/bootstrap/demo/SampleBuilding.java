package io.lintel.bootstrap.demo;

import io.lintel.application.device.DeviceDraft;
import io.lintel.application.facility.BuildingDraft;
import io.lintel.application.facility.FloorDraft;
import io.lintel.application.facility.RoomDraft;
import io.lintel.application.shared.Caller;
import io.lintel.bootstrap.wiring.Services;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.device.Tag;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Coordinates;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sample: 3 floors, 12 rooms and 40 devices of 5 kinds.
 *
 * @param devices in the order of their EUIs
 */
public record SampleBuilding(Building building, List<Device> devices) {

  private static final Caller CALLER = Caller.trusted(new Actor.Internal("demo"));
  private static final String NAME = "Sample House";
  private static final List<String> FLOORS = List.of("Ground floor", "First floor", "Second floor");
  private static final List<String> ROOMS = List.of("Lobby", "Meeting room", "Office", "Kitchen");
  private static final int DEVICES = 40;
  private static final long FIRST_EUI = 0x0015_8d00_01a2_b300L;

  /** Creates the building, or finds it when it has been created before. */
  public static SampleBuilding in(Services services) {
    return find(services).orElseGet(() -> create(services));
  }

  /** One that can be told something. */
  public Device aThermostat() {
    var kind = Optional.of(SampleKind.THERMOSTAT.key());
    return devices.stream().filter(device -> device.kind().equals(kind)).findFirst().orElseThrow();
  }

  private static Optional<SampleBuilding> find(Services services) {
    return services.buildings().list(CALLER, PageRequest.first(Page.LARGEST)).items().stream()
        .filter(building -> building.name().equals(NAME))
        .findFirst()
        .map(building -> new SampleBuilding(building, devicesOf(services, building)));
  }

  private static List<Device> devicesOf(Services services, Building building) {
    var query =
        DeviceQuery.all(PageRequest.first(Page.LARGEST))
            .at(new PlaceFilter.InBuilding(building.id().value()));
    return services.devices().list(CALLER, query).items();
  }

  private static SampleBuilding create(Services services) {
    for (var kind : SampleKind.values()) {
      services.kinds().put(CALLER, kind.key(), Optional.empty(), kind.draft());
    }
    var building =
        services
            .buildings()
            .create(
                CALLER,
                new BuildingDraft(
                    NAME,
                    "Marktplatz 1, 70173 Stuttgart",
                    ZoneId.of("Europe/Berlin"),
                    Optional.of(new Coordinates(48.7758, 9.1829))));
    var rooms = new ArrayList<Room>();
    for (int level = 0; level < FLOORS.size(); level++) {
      var floor =
          services.floors().create(CALLER, building.id(), new FloorDraft(FLOORS.get(level), level));
      rooms.addAll(roomsOn(services, floor));
    }
    var devices = new ArrayList<Device>();
    for (int number = 0; number < DEVICES; number++) {
      devices.add(device(services, number, rooms.get(number % rooms.size())));
    }
    return new SampleBuilding(building, devices);
  }

  private static List<Room> roomsOn(Services services, Floor floor) {
    return ROOMS.stream()
        .map(name -> "%s %d".formatted(name, floor.level()))
        .map(name ->
            services.rooms().create(CALLER, floor.id(), new RoomDraft(name, Optional.empty())))
        .toList();
  }

  private static Device device(Services services, int number, Room room) {
    var kinds = SampleKind.values();
    var kind = kinds[number / 3 % kinds.length];
    var draft =
        new DeviceDraft(
            "%s %d, %s".formatted(kind.label(), number + 1, room.name()),
            Optional.of(kind.key()),
            Optional.of(room.id().value()),
            new TreeSet<>(List.of(new Tag("sample"))),
            new TreeMap<>(),
            DeviceState.ACTIVE);
    return services.devices().register(CALLER, new Eui(FIRST_EUI + number), draft);
  }
}
