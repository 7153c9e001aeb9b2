package io.lintel.messaging.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;

/**
 * Reads {@code online}, {@code offline} or {@code goodbye}, bare or as {@code {"state": ...}}.
 *
 * <p>A last will and a farewell come on the same topic, and nothing but the payload can tell them
 * apart. {@code offline} is what devices give their broker as their last will; who wants to say
 * that it leaves by itself says {@code goodbye}.
 */
final class AvailabilityDecoder {
  private static final int MOST_BYTES = 4 * 1024;

  private final JsonValues json = new JsonValues(MOST_BYTES);

  /**
   * @throws Invalid when it says none of them
   */
  Availability decode(byte[] payload) {
    return switch (word(payload)) {
      case "online" -> Availability.ONLINE;
      case "offline" -> Availability.OFFLINE;
      case "goodbye" -> Availability.GOODBYE;
      default ->
          throw new Invalid(
              "", "must be 'online', 'offline' or 'goodbye', or an object with 'state'");
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
