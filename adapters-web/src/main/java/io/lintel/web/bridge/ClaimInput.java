package io.lintel.web.bridge;

import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.status.Introduction;
import io.lintel.web.http.Rules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What callers say about a device that they claim.
 *
 * @param name what it is called where it was heard unless given
 */
record ClaimInput(@Nullable String name, @Nullable String kind, @Nullable String roomId) {

  DeviceDraft toDraft(Introduction introduction) {
    return DeviceDraft.named(
            Rules.required("name", name == null ? introduction.name().orElse(null) : name))
        .ofKind(Optional.ofNullable(kind).map(key -> Rules.at("kind", () -> new KindKey(key))))
        .inRoom(Optional.ofNullable(roomId).map(id -> Rules.uuid("roomId", id)));
  }
}
