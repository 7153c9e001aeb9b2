package io.lintel.application.event;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Reach;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An event on its way to streams, with what they choose by.
 *
 * @param data the canonical text of its data
 * @param device which device it is about, if it is about one that is known
 * @param buildings in which buildings it happened; two when a device moved
 * @param parts of what happened in more than one building: the data as it is told where one of them
 *     alone is seen
 */
public record LiveEvent(
    UUID id,
    Instant time,
    String type,
    String subject,
    String data,
    Optional<UUID> device,
    Set<UUID> buildings,
    Map<UUID, String> parts) {

  private static final long REST = 200;

  public LiveEvent {
    buildings = Set.copyOf(buildings);
    parts = Map.copyOf(parts);
  }

  static LiveEvent of(EventMessage event, Optional<UUID> device, Set<UUID> buildings) {
    return of(event, device, buildings, Map.of());
  }

  static LiveEvent of(
      EventMessage event, Optional<UUID> device, Set<UUID> buildings, Map<UUID, String> parts) {
    return new LiveEvent(
        event.id(),
        event.time(),
        event.type(),
        event.subject(),
        event.data().canonical(),
        device,
        buildings,
        parts);
  }

  /** The same, without what belongs to buildings that are not seen. */
  LiveEvent within(Reach reach) {
    var seen = buildings.stream().filter(id -> reach.covers(Optional.of(id))).toList();
    if (parts.isEmpty() || seen.size() == buildings.size()) {
      return this;
    }
    var part = Optional.ofNullable(parts.get(seen.getFirst())).orElse("{}");
    return new LiveEvent(id, time, type, subject, part, device, Set.copyOf(seen), Map.of());
  }

  /** About how many bytes of memory it takes. */
  long weight() {
    return REST + data.length() + parts.values().stream().mapToInt(String::length).sum();
  }
}
