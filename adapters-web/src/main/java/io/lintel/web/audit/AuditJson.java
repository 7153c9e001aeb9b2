package io.lintel.web.audit;

import io.lintel.domain.audit.AuditActor;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail; what it does not have, or the caller may not know, is left out. */
public record AuditJson(
    UUID id,
    Instant at,
    Actor actor,
    String action,
    Subject subject,
    @Nullable UUID buildingId,
    @Nullable String address,
    @Nullable String requestId,
    List<String> changed,
    Value.@Nullable Members before,
    Value.@Nullable Members after) {

  /** Who did it. */
  public record Actor(String key, String name, @Nullable String owner) {
    static Actor of(AuditActor actor) {
      return new Actor(actor.key(), actor.name(), actor.owner().orElse(null));
    }
  }

  /** What was changed. */
  public record Subject(String kind, String id) {}

  public static AuditJson of(AuditEntry entry) {
    var change = entry.change();
    return new AuditJson(
        entry.id(),
        entry.at(),
        Actor.of(entry.actor()),
        change.action(),
        new Subject(change.subject().kind().word(), change.subject().id()),
        change.building().orElse(null),
        entry.origin().address().orElse(null),
        entry.origin().request().orElse(null),
        List.copyOf(change.changed()),
        change.before().orElse(null),
        change.after().orElse(null));
  }
}
