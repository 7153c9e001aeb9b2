package io.lintel.application.device;

import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Placement;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.PlanPosition;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a device is put that a caller wants in a room: whether there is one, and whether it may.
 */
final class ChosenRooms {

  private final Placements placements;

  ChosenRooms(Placements placements) {
    this.placements = placements;
  }

  /** A position that the device has already says nothing of another room. */
  Optional<Placement> placement(Caller caller, Optional<Placement> before, DeviceDraft draft) {
    if (draft.room().equals(before.map(Placement::room))) {
      checkPosition(draft.position(), draft.room());
      return before.map(place -> place.at(draft.position()));
    }
    var position = draft.position().filter(it -> !isAt(before, it));
    checkPosition(position, draft.room());
    return draft.room().map(id -> manageable(caller, id).at(position));
  }

  /** A room that the caller does not see is none. */
  private Placement manageable(Caller caller, UUID room) {
    var placement =
        placements
            .inRoom(room)
            .filter(it -> caller.maySee(Optional.of(it.building())))
            .orElseThrow(() -> new Invalid("roomId", "there is no room '%s'".formatted(room)));
    caller.require(
        GrantLevel.MANAGE, Optional.of(placement.building()), () -> new NotFound("room", room));
    return placement;
  }

  private static boolean isAt(Optional<Placement> place, PlanPosition position) {
    return place.flatMap(Placement::position).filter(position::equals).isPresent();
  }

  private static void checkPosition(Optional<PlanPosition> position, Optional<UUID> room) {
    if (position.isPresent() && room.isEmpty()) {
      throw new Invalid("position", "is on the plan of a floor; the device is in no room");
    }
  }
}
