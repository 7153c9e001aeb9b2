package io.lintel.bootstrap.wiring;

import io.lintel.application.audit.AuditRetention;
import io.lintel.application.node.Duty;
import io.lintel.domain.audit.AuditTrail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What the service does of itself, again and again, beside answering and taking in. */
final class Chores {

  private static final Duration PROMPT = Duration.ofMillis(100);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** After it, and a third more, another node tells what this one, which was killed, did not. */
  private static final Duration TELLING_LEASE = Duration.ofSeconds(10);

  private static final Duration RETENTION = Duration.ofMinutes(10);

  private final Lifecycle lifecycle;

  private Chores(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  static void start(
      Services services,
      Nodes nodes,
      AuditTrail audit,
      Optional<Duration> auditKept,
      InstantSource clock,
      Lifecycle lifecycle) {
    var chores = new Chores(lifecycle);
    chores.tell(services, nodes.duty("telling", TELLING_LEASE));
    chores.watch(services);
    chores.forget(services);
    auditKept
        .map(kept -> new AuditRetention(audit, kept, clock))
        .ifPresent(old -> chores.add("retention of the audit trail", RETENTION, old::purge));
  }

  /**
   * @param duty to tell all nodes and others. A broker may take longer than the lease to take what
   *     is relayed: so there is a loop that does nothing but keep it
   */
  private void tell(Services services, Duty duty) {
    lifecycle.add("turn to tell", duty::giveBack);
    add(
        "turn to tell",
        SECOND,
        () -> {
          var _ = duty.isMine();
          return false;
        });
    add("relay of events", PROMPT, () -> duty.isMine() && services.relay().relay());
    add("teller of connectivity", PROMPT, () -> duty.isMine() && services.teller().tell());
    add("live events", PROMPT, services.liveEvents()::follow);
    services
        .desiredRefresh()
        .ifPresent(desired -> add("desired states again", SECOND, desired::refresh));
  }

  private void watch(Services services) {
    add("watch over silence", SECOND, services.watch()::look);
    add("end of commands", SECOND, services.commands()::expire);
    add("last use of tokens", MINUTE, services.lastUse()::write);
    lifecycle.add("refused sign-ins", services.refusedSignIns()::tell);
    add("refused sign-ins", MINUTE, services.refusedSignIns()::tell);
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
