package io.lintel.messaging.event;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.TraceContext;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.ingest.JsonValues;
import io.lintel.messaging.link.MqttPayload;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads what {@link CloudEvent} writes. */
public final class CloudEventReader {

  private static final int MOST_BYTES = 1 << 20;

  private final JsonValues json = new JsonValues(MOST_BYTES);

  /**
   * @throws Invalid when it is none of Lintel's events
   */
  public EventMessage read(MqttPayload payload) {
    if (!(json.parse(payload.bytes()) instanceof Value.Members event)) {
      throw new Invalid("", "is not an object");
    }
    if (!(event.values().get("data") instanceof Value.Members data)) {
      throw new Invalid("data", "is not an object");
    }
    try {
      return new EventMessage(
          UUID.fromString(text(event, "id")),
          Instant.parse(text(event, "time")),
          text(event, "type"),
          text(event, "subject"),
          data,
          trace(event));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Invalid("", "has no good id or time: " + e.getMessage());
    }
  }

  private static Optional<TraceContext> trace(Value.Members event) {
    var state = event.values().get("tracestate") instanceof Value.Text(var text) ? text : "";
    return event.values().get("traceparent") instanceof Value.Text(var parent)
        ? TraceContext.parse(parent, state)
        : Optional.empty();
  }

  private static String text(Value.Members event, String name) {
    if (!(event.values().get(name) instanceof Value.Text(var text))) {
      throw new Invalid(name, "is not a text");
    }
    return text;
  }
}
