package io.lintel.web.facility;

import io.lintel.application.facility.RoomDraft;
import io.lintel.web.http.PositionJson;
import io.lintel.web.http.Rules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What callers say about a room. */
record RoomInput(@Nullable String name, @Nullable PositionJson position) {

  static RoomInput of(RoomDraft draft) {
    return new RoomInput(draft.name(), draft.position().map(PositionJson::of).orElse(null));
  }

  RoomDraft toDraft() {
    return new RoomDraft(
        Rules.required("name", name), Optional.ofNullable(position).map(PositionJson::toPosition));
  }
}
