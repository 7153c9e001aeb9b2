package io.lintel.bootstrap.wiring;

import io.lintel.application.audit.AuditRetention;
import io.lintel.domain.audit.AuditTrail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What the service does of itself, again and again, beside answering and taking in. */
final class Chores {

  private static final Duration PROMPT = Duration.ofMillis(100);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LAST_USE = Duration.ofMinutes(1);
  private static final Duration RETENTION = Duration.ofMinutes(10);

  private final Lifecycle lifecycle;

  private Chores(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  static void start(
      Services services,
      AuditTrail audit,
      Optional<Duration> auditKept,
      InstantSource clock,
      Lifecycle lifecycle) {
    var chores = new Chores(lifecycle);
    chores.tell(services);
    chores.watch(services);
    chores.forget(services);
    auditKept
        .map(kept -> new AuditRetention(audit, kept, clock))
        .ifPresent(old -> chores.add("retention of the audit trail", RETENTION, old::purge));
  }

  private void tell(Services services) {
    add("relay of events", PROMPT, services.relay()::relay);
    add("live events", PROMPT, services.liveEvents()::follow);
    add("teller of connectivity", PROMPT, services.teller()::tell);
    services
        .desiredRefresh()
        .ifPresent(desired -> add("desired states again", SECOND, desired::refresh));
  }

  private void watch(Services services) {
    add("watch over silence", SECOND, services.watch()::look);
    add("end of commands", SECOND, services.commands()::expire);
    add("last use of tokens", LAST_USE, services.lastUse()::write);
  }

  private void forget(Services services) {
    add("retention of history", RETENTION, services.retention()::purge);
    add("retention of events", RETENTION, services.eventLogRetention()::purge);
    add("retention of commands", RETENTION, services.commandRetention()::purge);
    add("end of old requests", RETENTION, services.requests()::purge);
    add("end of old sessions", RETENTION, services.sessions()::purge);
  }

  private void add(String name, Duration pause, BooleanSupplier step) {
    lifecycle.add(name, new Loop(name, pause, step));
  }
}
