package io.lintel.domain.facility;

import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Buildings, floors and rooms that are valid by default, each with an id of its own. */
public final class FacilityFixtures {

  public static final Instant NOW = Instant.parse("2026-11-23T14:15:16.123456Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final AtomicLong ROOMS = new AtomicLong();

  private FacilityFixtures() {}

  public static Building aBuilding() {
    return aBuilding("Town hall");
  }

  public static Building aBuilding(String name) {
    return new Building(
        new BuildingId(SampleIds.next()),
        name,
        "",
        ZONE,
        Optional.empty(),
        Version.FIRST,
        NOW,
        NOW);
  }

  public static Floor aFloor(Building building) {
    return aFloor(building, 0);
  }

  public static Floor aFloor(Building building, int level) {
    return new Floor(
        new FloorId(SampleIds.next()),
        building.id(),
        "Floor " + level,
        level,
        Version.FIRST,
        NOW,
        NOW);
  }

  /** An image that no other number gives. */
  public static PlanImage aPlan(int number) {
    return PlanImage.of(PlanFormat.PNG, 640, 480, new byte[] {(byte) number});
  }

  /** A room whose name no other room has. */
  public static Room aRoom(Floor floor) {
    return aRoom(floor, "Room " + ROOMS.incrementAndGet());
  }

  public static Room aRoom(Floor floor, String name) {
    return new Room(
        new RoomId(SampleIds.next()),
        floor.id(),
        floor.building(),
        name,
        Optional.empty(),
        Version.FIRST,
        NOW,
        NOW);
  }

  /** One version later, with another name. */
  public static Building renamed(Building building, String name) {
    return new Building(
        building.id(),
        name,
        building.address(),
        building.timeZone(),
        building.coordinates(),
        building.version().next(),
        building.createdAt(),
        building.updatedAt().plusSeconds(1));
  }

  /** One version later, at another level. */
  public static Floor moved(Floor floor, int level) {
    return new Floor(
        floor.id(),
        floor.building(),
        floor.name(),
        level,
        floor.version().next(),
        floor.createdAt(),
        floor.updatedAt().plusSeconds(1));
  }

  /** One version later, with another name. */
  public static Room renamed(Room room, String name) {
    return new Room(
        room.id(),
        room.floor(),
        room.building(),
        name,
        room.position(),
        room.version().next(),
        room.createdAt(),
        room.updatedAt().plusSeconds(1));
  }
}
