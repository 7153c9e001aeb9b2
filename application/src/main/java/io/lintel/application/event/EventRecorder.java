package io.lintel.application.event;

import io.lintel.application.shared.Caller;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.audit.AuditActor;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditTrail;
import io.lintel.domain.audit.Change;
import io.lintel.domain.event.DomainEvent;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what was changed, in the unit of work that changes it: who did it in the audit trail, and
 * in the outbox the events that others are to know of. Neither can be recorded without the other.
 * May be used by any number of threads.
 */
public final class EventRecorder {

  private final Outbox outbox;
  private final AuditTrail trail;
  private final InstantSource clock;
  private final Uuids uuids;
  private final Consumer<? super Change> changes;
  private final Consumer<? super DomainEvent> alongside;
  private final ScopedValue<Gathered> gathering = ScopedValue.newInstance();

  /** What is recorded and not yet written. */
  private record Gathered(List<AuditEntry> entries, List<EventMessage> messages) {}

  public EventRecorder(Outbox outbox, AuditTrail trail, InstantSource clock, Uuids uuids) {
    this(outbox, trail, clock, uuids, _ -> {}, _ -> {});
  }

  /**
   * @param changes is told of every change
   * @param alongside what follows from an event, in the same unit of work
   */
  public EventRecorder(
      Outbox outbox,
      AuditTrail trail,
      InstantSource clock,
      Uuids uuids,
      Consumer<? super Change> changes,
      Consumer<? super DomainEvent> alongside) {
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
    this.uuids = uuids;
    this.changes = changes;
    this.alongside = alongside;
  }

  /** Records a change in the unit of work of this thread, and its events, if it has any. */
  public void record(Caller caller, Change change, DomainEvent... events) {
    record(caller, change, Arrays.asList(events));
  }

  public void record(Caller caller, Change change, List<? extends DomainEvent> events) {
    var actor = AuditActor.of(caller.actor());
    var entry = new AuditEntry(uuids.next(), clock.instant(), actor, caller.origin(), change);
    changes.accept(change);
    events.forEach(alongside);
    write(List.of(entry), messages(caller, events));
  }

  /**
   * Records what devices report. That is no change by anybody, and too much for the trail; their
   * history keeps it.
   */
  public void report(Caller caller, List<? extends DomainEvent> events) {
    write(List.of(), messages(caller, events));
  }

  /** Records events that have an id and a time of their own; to do so again is safe. */
  public void recordAgain(List<EventMessage> messages) {
    write(List.of(), messages);
  }

  /**
   * Does work that records much, and writes that at its end at once. The work is to be part of a
   * unit of work.
   */
  public <T extends @Nullable Object> T together(Supplier<T> work) {
    if (gathering.isBound()) {
      return work.get();
    }
    var gathered = new Gathered(new ArrayList<>(), new ArrayList<>());
    T result = ScopedValue.where(gathering, gathered).call(work::get);
    write(gathered.entries(), gathered.messages());
    return result;
  }

  private void write(List<AuditEntry> entries, List<EventMessage> messages) {
    if (gathering.isBound()) {
      gathering.get().entries().addAll(entries);
      gathering.get().messages().addAll(messages);
      return;
    }
    if (!entries.isEmpty()) {
      trail.append(entries);
    }
    if (!messages.isEmpty()) {
      outbox.append(messages);
    }
  }

  /** The messages of events, for who publishes them without the outbox. */
  public List<EventMessage> messages(Caller caller, List<? extends DomainEvent> events) {
    var now = clock.instant();
    var trace = caller.origin().trace();
    return events.stream()
        .map(event -> EventMessage.of(uuids.next(), now, event).within(trace))
        .toList();
  }
}
