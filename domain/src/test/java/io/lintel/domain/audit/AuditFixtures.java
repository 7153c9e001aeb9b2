package io.lintel.domain.audit;

import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Entries that are valid; a test says only what it is about. */
public final class AuditFixtures {

  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final Actor.User ADA =
      new Actor.User(UUID.fromString("01935000-0000-7000-8000-00000000000a"), "Ada");

  public static final AuditSubject LAMP = new AuditSubject(AuditSubject.Kind.DEVICE, "1");

  private AuditFixtures() {}

  public static AuditEntry anEntry() {
    return anEntry(ADA, "device.changed", LAMP, NOON);
  }

  public static AuditEntry anEntry(Actor actor, String action, AuditSubject subject, Instant at) {
    return new AuditEntry(
        SampleIds.next(),
        at,
        AuditActor.of(actor),
        Origin.of("192.0.2.7", "request-1"),
        new Change(
            action,
            subject,
            Optional.of(SampleIds.next()),
            Optional.of(members("name", Value.of("before"))),
            Optional.of(members("name", Value.of("after")))));
  }

  public static Value.Members members(String name, Value value) {
    return new Value.Members(new TreeMap<>(Map.of(name, value)));
  }
}
