package io.lintel.application.event;

import io.lintel.domain.event.EventMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An event on its way to streams, with what they choose by.
 *
 * @param data the canonical text of its data
 * @param device which device it is about, if it is about one that is known
 * @param buildings in which buildings it happened; two when a device moved
 */
public record LiveEvent(
    UUID id,
    Instant time,
    String type,
    String subject,
    String data,
    Optional<UUID> device,
    Set<UUID> buildings) {

  private static final long REST = 200;

  public LiveEvent {
    buildings = Set.copyOf(buildings);
  }

  static LiveEvent of(EventMessage event, Optional<UUID> device, Set<UUID> buildings) {
    return new LiveEvent(
        event.id(),
        event.time(),
        event.type(),
        event.subject(),
        event.data().canonical(),
        device,
        buildings);
  }

  /** About how many bytes of memory it takes. */
  long weight() {
    return REST + data.length();
  }
}
