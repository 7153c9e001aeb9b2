package io.lintel.web.bridge;

import io.lintel.application.device.DeviceDraft;
import io.lintel.web.http.Rules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What callers say about a device that they claim. */
record ClaimInput(@Nullable String name, @Nullable String roomId) {

  DeviceDraft toDraft() {
    return DeviceDraft.named(Rules.required("name", name))
        .inRoom(Optional.ofNullable(roomId).map(id -> Rules.uuid("roomId", id)));
  }
}
