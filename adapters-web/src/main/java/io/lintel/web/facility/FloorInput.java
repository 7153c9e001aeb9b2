package io.lintel.web.facility;

import io.lintel.application.facility.FloorDraft;
import io.lintel.web.http.Rules;
import org.jspecify.annotations.Nullable;

/** What callers say about a floor. */
record FloorInput(@Nullable String name, @Nullable Integer level) {

  static FloorInput of(FloorDraft draft) {
    return new FloorInput(draft.name(), draft.level());
  }

  FloorDraft toDraft() {
    return new FloorDraft(Rules.required("name", name), Rules.required("level", level));
  }
}
