package io.lintel.web.facility;

import io.lintel.application.facility.RoomDraft;
import io.lintel.domain.facility.PlanPosition;
import io.lintel.web.http.Rules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What callers say about a room. */
record RoomInput(@Nullable String name, @Nullable PositionJson position) {

  record PositionJson(@Nullable Double x, @Nullable Double y) {

    static PositionJson of(PlanPosition position) {
      return new PositionJson(position.x(), position.y());
    }

    PlanPosition toPosition() {
      return new PlanPosition(Rules.required("position/x", x), Rules.required("position/y", y));
    }
  }

  static RoomInput of(RoomDraft draft) {
    return new RoomInput(draft.name(), draft.position().map(PositionJson::of).orElse(null));
  }

  RoomDraft toDraft() {
    return new RoomDraft(
        Rules.required("name", name), Optional.ofNullable(position).map(PositionJson::toPosition));
  }
}
