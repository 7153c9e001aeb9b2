package io.lintel.application.event;

import io.lintel.application.shared.Uuids;
import io.lintel.domain.event.DomainEvent;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Gives events their id and time, and records them in the outbox with the change they tell of. */
public final class EventRecorder {

  private final Outbox outbox;
  private final InstantSource clock;
  private final Uuids uuids;
  private final Consumer<? super DomainEvent> alongside;

  public EventRecorder(Outbox outbox, InstantSource clock, Uuids uuids) {
    this(outbox, clock, uuids, _ -> {});
  }

  /**
   * @param alongside what follows from an event, in the same unit of work
   */
  public EventRecorder(
      Outbox outbox, InstantSource clock, Uuids uuids, Consumer<? super DomainEvent> alongside) {
    this.outbox = outbox;
    this.clock = clock;
    this.uuids = uuids;
    this.alongside = alongside;
  }

  /** Records events in the unit of work of this thread. */
  public void record(DomainEvent... events) {
    record(Arrays.asList(events));
  }

  public void record(List<? extends DomainEvent> events) {
    if (!events.isEmpty()) {
      events.forEach(alongside);
      outbox.append(messages(events));
    }
  }

  /** Records events that have an id and a time of their own; to do so again is safe. */
  public void recordAgain(List<EventMessage> messages) {
    if (!messages.isEmpty()) {
      outbox.append(messages);
    }
  }

  /** The messages of events, for who publishes them without the outbox. */
  public List<EventMessage> messages(List<? extends DomainEvent> events) {
    var now = clock.instant();
    return events.stream().map(event -> EventMessage.of(uuids.next(), now, event)).toList();
  }
}
