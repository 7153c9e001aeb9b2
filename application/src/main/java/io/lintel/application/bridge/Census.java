package io.lintel.application.bridge;

import io.lintel.domain.device.Device;
import io.lintel.domain.status.Connectivity;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How many devices there are of each sort. Retired ones count by their state only.
 *
 * @param everywhere of all devices, placed or not
 * @param buildings of the devices of each building that has any
 * @param floors by floor
 * @param rooms by room
 * @param unplaced the devices that are in no room
 * @param lost the last {@value #MOST_LOST} devices that went offline, the latest first
 */
public record Census(
    Tally everywhere,
    Map<UUID, Tally> buildings,
    Map<UUID, ConnectivityCounts> floors,
    Map<UUID, ConnectivityCounts> rooms,
    ConnectivityCounts unplaced,
    List<Lost> lost) {

  static final int MOST_LOST = 10;

  /** A device that is offline, and since when and why. */
  public record Lost(Device device, Connectivity connectivity) {

    Instant since() {
      return connectivity.since().orElse(Instant.EPOCH);
    }
  }

  /**
   * The devices of a place, counted by what they are.
   *
   * @param kinds by key; without those of none
   * @param states by name
   */
  public record Tally(
      ConnectivityCounts devices,
      Map<String, Long> kinds,
      Map<String, Long> tags,
      Map<String, Long> states) {

    static final Tally NONE = new Tally(ConnectivityCounts.NONE, Map.of(), Map.of(), Map.of());

    public Tally {
      kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
      tags = Collections.unmodifiableMap(new TreeMap<>(tags));
      states = Collections.unmodifiableMap(new TreeMap<>(states));
    }
  }

  public Census {
    buildings = Map.copyOf(buildings);
    floors = Map.copyOf(floors);
    rooms = Map.copyOf(rooms);
    lost = List.copyOf(lost);
  }

  public Tally building(UUID id) {
    return buildings.getOrDefault(id, Tally.NONE);
  }

  public ConnectivityCounts floor(UUID id) {
    return floors.getOrDefault(id, ConnectivityCounts.NONE);
  }

  public ConnectivityCounts room(UUID id) {
    return rooms.getOrDefault(id, ConnectivityCounts.NONE);
  }
}
