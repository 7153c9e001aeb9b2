package io.lintel.domain.device;

import java.util.Optional;
import java.util.UUID;

/** Which place a list of devices is narrowed to. */
public sealed interface PlaceFilter {

  default boolean holds(Optional<Placement> placement) {
    return switch (this) {
      case Anywhere() -> true;
      case InBuilding(var id) -> placement.map(Placement::building).filter(id::equals).isPresent();
      case OnFloor(var id) -> placement.map(Placement::floor).filter(id::equals).isPresent();
      case InRoom(var id) -> placement.map(Placement::room).filter(id::equals).isPresent();
      case Unplaced() -> placement.isEmpty();
    };
  }

  /** Placed or not. */
  record Anywhere() implements PlaceFilter {}

  record InBuilding(UUID building) implements PlaceFilter {}

  record OnFloor(UUID floor) implements PlaceFilter {}

  record InRoom(UUID room) implements PlaceFilter {}

  /** In no room. */
  record Unplaced() implements PlaceFilter {}
}
