package io.lintel.bootstrap.benchmark;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Placement;
import io.lintel.domain.device.Tag;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.Room;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.StatusReport;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.JdbiUnitOfWork;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import io.lintel.persistence.jdbi.facility.JdbiFacilityRepository;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Buildings of 100 devices each, as many as are wanted; every part of it can be named without
 * looking it up.
 */
public final class Installation {

  public static final int DEVICES_PER_BUILDING = 100;
  private static final int ROOMS_PER_BUILDING = 10;
  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

  private final int devices;

  public Installation(int devices) {
    this.devices = devices;
  }

  public int devices() {
    return devices;
  }

  /** Fills an empty database, two buildings at a time. */
  public void fill(String url) {
    try (var database = JdbiDatabase.open(url)) {
      database.migrate();
      IntStream.range(0, devices / DEVICES_PER_BUILDING)
          .parallel()
          .forEach(
              number -> new JdbiUnitOfWork(database).execute(() -> fillBuilding(database, number)));
      database.<Integer>write(handle -> handle.execute("analyze"));
    }
  }

  /** Lets every device report five fields, and nobody has to be told that they are online. */
  public void fillStatuses(String url) {
    try (var database = JdbiDatabase.open(url)) {
      var statuses = new JdbiStatusStore(database);
      IntStream.range(0, devices / DEVICES_PER_BUILDING)
          .parallel()
          .forEach(number -> statuses.told(statuses.merge(reports(number))));
      database.<Integer>write(handle -> handle.execute("analyze"));
    }
  }

  private static List<StatusReport> reports(int building) {
    int first = building * DEVICES_PER_BUILDING;
    return IntStream.range(first, first + DEVICES_PER_BUILDING)
        .mapToObj(Installation::report)
        .toList();
  }

  private static StatusReport report(int number) {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(new FieldName("temperature"), FieldValue.of(Value.of(20 + number % 50 / 10.0)));
    fields.put(new FieldName("humidity"), FieldValue.of(Value.of(40.0 + number % 20)));
    fields.put(new FieldName("battery"), FieldValue.of(Value.of(number % 100)));
    fields.put(new FieldName("mode"), FieldValue.of(Value.of("heat")));
    fields.put(new FieldName("open"), FieldValue.of(Value.of(true)));
    return new StatusReport(
        eui(number), CREATED, CREATED, fields, Optional.empty(), Optional.empty());
  }

  private void fillBuilding(JdbiDatabase database, int number) {
    var facilities = new JdbiFacilityRepository(database);
    var repository = new JdbiDeviceRepository(database);
    var building = new BuildingId(id(1, number));
    facilities.insert(
        new Building(
            building,
            "Building %06d".formatted(number),
            "",
            ZoneId.of("UTC"),
            Optional.empty(),
            Version.FIRST,
            CREATED,
            CREATED));
    var floor = new FloorId(id(2, number));
    facilities.insert(
        new Floor(floor, building, "Ground floor", 0, Version.FIRST, CREATED, CREATED));
    for (int room = 0; room < ROOMS_PER_BUILDING; room++) {
      var roomId = new RoomId(id(3, number * ROOMS_PER_BUILDING + room));
      facilities.insert(
          new Room(
              roomId,
              floor,
              building,
              "Room " + room,
              Optional.empty(),
              Version.FIRST,
              CREATED,
              CREATED));
    }
    for (int index = 0; index < DEVICES_PER_BUILDING; index++) {
      repository.insert(device(number * DEVICES_PER_BUILDING + index));
    }
  }

  private Device device(int number) {
    int building = number / DEVICES_PER_BUILDING;
    int room = building * ROOMS_PER_BUILDING + number % ROOMS_PER_BUILDING;
    return new Device(
        new DeviceId(id(4, number)),
        eui(number),
        name(number),
        Optional.empty(),
        Optional.of(new Placement(id(3, room), id(2, building), id(1, building))),
        new TreeSet<>(List.of(new Tag("tag-" + number % 7))),
        new TreeMap<>(),
        DeviceState.ACTIVE,
        Version.FIRST,
        CREATED.plusSeconds(number),
        CREATED.plusSeconds(number));
  }

  /** Scattered, so that parts of it are shared by few. */
  public static Eui eui(int number) {
    return new Eui((number + 1L) * 0x9E37_79B9_7F4A_7C15L);
  }

  public static String name(int number) {
    return "Sensor %07d".formatted(number);
  }

  public static UUID building(int number) {
    return id(1, number);
  }

  private static UUID id(int what, int number) {
    return new UUID(0x0190_0000_0000_7000L | what, 0x8000_0000_0000_0000L | number);
  }
}
