package io.lintel.messaging.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;

/** Reads {@code online} or {@code offline}, bare or as {@code {"state": ...}}. */
final class AvailabilityDecoder {
  private static final int MOST_BYTES = 4 * 1024;

  private final JsonValues json = new JsonValues(MOST_BYTES);

  /**
   * Whether it is online.
   *
   * @throws Invalid when it says neither
   */
  boolean decode(byte[] payload) {
    return switch (word(payload)) {
      case "online" -> true;
      case "offline" -> false;
      default -> throw new Invalid("", "must be 'online' or 'offline', or an object with 'state'");
    };
  }

  private String word(byte[] payload) {
    if (payload.length == 0 || payload[0] != '{') {
      return payload.length > MOST_BYTES ? "" : new String(payload, UTF_8).strip();
    }
    return json.parse(payload) instanceof Value.Members(var members)
            && members.get("state") instanceof Value.Text(var state)
        ? state
        : "";
  }
}
