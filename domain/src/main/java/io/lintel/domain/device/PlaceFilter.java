package io.lintel.domain.device;

import java.util.UUID;

/** Which place a list of devices is narrowed to. */
public sealed interface PlaceFilter {

  /** Placed or not. */
  record Anywhere() implements PlaceFilter {}

  record InBuilding(UUID building) implements PlaceFilter {}

  record OnFloor(UUID floor) implements PlaceFilter {}

  record InRoom(UUID room) implements PlaceFilter {}

  /** In no room. */
  record Unplaced() implements PlaceFilter {}
}
