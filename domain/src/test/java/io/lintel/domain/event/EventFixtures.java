package io.lintel.domain.event;

import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.TraceContext;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.Map;

/** Event messages that are valid by default, each with an id of its own. */
public final class EventFixtures {

  public static final Instant NOW = Instant.parse("2026-11-23T14:15:16.123456Z");

  public static final TraceContext TRACE =
      new TraceContext(
          "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "congo=t61rcWkgMzE,rojo=1");

  private EventFixtures() {}

  public static EventMessage anEvent() {
    return anEvent(SampleIds.nextEui().toString(), 1);
  }

  /** The event that something changed to a version. */
  public static EventMessage anEvent(String subject, long version) {
    return anEvent(subject, Map.of("version", Value.of((double) version)));
  }

  public static EventMessage anEvent(String subject, Map<String, Value> data) {
    return new EventMessage(
        SampleIds.next(), NOW, "device.changed", subject, (Value.Members) Value.of(data));
  }
}
