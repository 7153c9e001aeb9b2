package io.lintel.messaging.homeassistant;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.ingest.JsonValues;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.MqttPayload;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Which devices are announced, and how, as the broker tells. May be used by several threads. */
final class Announcements {

  /** When no more of what it kept has come for so long, it is all known. */
  private static final Duration SETTLING = Duration.ofMillis(500);

  private static final int MOST_BYTES = 1024 * 1024;

  /**
   * @param hash of the whole configuration
   * @param platforms by the names of the components
   */
  record Announced(int hash, Map<String, String> platforms) {}

  private final JsonValues json = new JsonValues(MOST_BYTES);
  private final Map<String, Announced> announced = new HashMap<>();
  private long learnedAt = System.nanoTime();

  /** From now on the broker tells of all that it keeps. */
  synchronized void connected() {
    learnedAt = System.nanoTime();
  }

  /** The broker keeps a configuration, or none any more. */
  synchronized void heard(String id, InboundMessage message) {
    if (message.payload().size() == 0) {
      announced.remove(id);
    } else {
      announced.put(id, of(message.payload()));
    }
    if (message.retained()) {
      learnedAt = System.nanoTime();
    }
  }

  /** Whether all that the broker kept before is known by now. */
  synchronized boolean areKnown() {
    return System.nanoTime() - learnedAt >= SETTLING.toNanos();
  }

  /** What was published just now, of which the broker tells a little later. */
  synchronized void add(Map<String, Announced> fresh) {
    announced.putAll(fresh);
  }

  /** By the ids of the devices. */
  synchronized Map<String, Announced> all() {
    return Map.copyOf(announced);
  }

  Announced of(MqttPayload configuration) {
    return new Announced(configuration.hashCode(), platforms(configuration.bytes()));
  }

  private Map<String, String> platforms(byte[] configuration) {
    try {
      return json.parse(configuration) instanceof Value.Members(var members)
              && members.get("components") instanceof Value.Members(var components)
          ? DeviceMessages.platforms(components.entrySet())
          : Map.of();
    } catch (Invalid foreign) {
      return Map.of(); // it is announced anew, as it differs
    }
  }
}
