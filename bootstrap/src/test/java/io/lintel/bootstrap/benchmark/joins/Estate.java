package io.lintel.bootstrap.benchmark.joins;

import java.util.UUID;

/**
 * Who lives where, by number: a fifth of the devices in one big building, the others in buildings
 * of 100. A room holds ten devices, a floor at most 50 rooms.
 *
 * @param devices how many there are; a multiple of 1,000
 */
record Estate(int devices) {

  static final int DEVICES_PER_BUILDING = 100;
  private static final int DEVICES_PER_ROOM = 10;
  private static final int ROOMS_PER_FLOOR = 50;

  int devicesOfTheBigBuilding() {
    return devices / 5;
  }

  int rooms() {
    return devices / DEVICES_PER_ROOM;
  }

  UUID room(int room) {
    return id(1, room);
  }

  int roomOf(int device) {
    return device / DEVICES_PER_ROOM;
  }

  /** The first is the big one. */
  UUID building(int building) {
    return id(3, building);
  }

  int buildings() {
    return 1 + (devices - devicesOfTheBigBuilding()) / DEVICES_PER_BUILDING;
  }

  int buildingOf(int room) {
    int behind = room * DEVICES_PER_ROOM - devicesOfTheBigBuilding();
    return behind < 0 ? 0 : 1 + behind / DEVICES_PER_BUILDING;
  }

  /** Rooms of two buildings never share a floor. */
  UUID floorOf(int room) {
    int building = buildingOf(room);
    return id(2, building == 0 ? room / ROOMS_PER_FLOOR : 1_000_000 + building);
  }

  static UUID device(int device) {
    return id(4, device);
  }

  /** In another order than the devices stand in their rooms. */
  static String name(int device) {
    return "Sensor %08x".formatted(device * 0x9E37_79B1);
  }

  private static UUID id(int what, int number) {
    return new UUID(0x0190_0000_0000_7000L | what, 0x8000_0000_0000_0000L | number);
  }
}
