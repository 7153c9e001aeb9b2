package io.lintel.domain.event;

import io.lintel.domain.shared.TraceContext;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as it is stored and sent: the attributes of CloudEvents 1.0 that Lintel sets.
 *
 * @param id a UUID of version 7; the same however often the event is delivered
 * @param time when it happened, in microseconds
 * @param type such as {@code device.registered}
 * @param subject what it happened to: the EUI of a device, the id of a place
 * @param data what happened, as {@link EventData} writes it
 * @param trace to which what it tells of belongs (the extension for distributed tracing)
 */
public record EventMessage(
    UUID id,
    Instant time,
    String type,
    String subject,
    Value.Members data,
    Optional<TraceContext> trace) {

  public EventMessage {
    time = time.truncatedTo(ChronoUnit.MICROS);
  }

  /** Of no trace. */
  public EventMessage(UUID id, Instant time, String type, String subject, Value.Members data) {
    this(id, time, type, subject, data, Optional.empty());
  }

  public static EventMessage of(UUID id, Instant time, DomainEvent event) {
    return new EventMessage(
        id, time, EventNames.type(event), EventNames.subject(event), EventData.of(event));
  }

  public EventMessage within(Optional<TraceContext> other) {
    return new EventMessage(id, time, type, subject, data, other);
  }
}
