package io.lintel.domain.event;

import static io.lintel.domain.event.EventFixtures.anEvent;

import io.lintel.domain.registry.RegistryRules;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A part of the rules for event logs. */
interface EventLogRules extends RegistryRules {

  default EventLog log() {
    return store().eventLog();
  }

  /** The positions that are in the log. */
  default List<Long> positions() {
    return log().readAfter(0, 10_000).stream().map(EventLog.Entry::position).toList();
  }

  static List<EventMessage> events(int count) {
    return IntStream.range(0, count).mapToObj(_ -> anEvent()).toList();
  }

  static EventMessage anEventAt(Instant time) {
    var event = anEvent();
    return new EventMessage(event.id(), time, event.type(), event.subject(), event.data());
  }

  static List<Long> range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
