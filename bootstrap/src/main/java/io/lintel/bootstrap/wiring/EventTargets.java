package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.EventsUrl;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import java.util.List;
import java.util.Optional;

/**
 * Hands events over to all of several publishers: handed over is what all of them have.
 *
 * @param publishers in the order in which they are told
 */
record EventTargets(List<EventPublisher> publishers) implements EventPublisher {

  /** The broker alone, or with what the configuration names beside it. */
  static EventPublisher of(Optional<EventsUrl> beside, EventPublisher broker, Lifecycle lifecycle) {
    return beside
        .<EventPublisher>map(url -> {
          var opened = lifecycle.add("events to " + url, url.backend().open(url.url()));
          return new EventTargets(List.of(opened.publisher(), broker));
        })
        .orElse(broker);
  }

  @Override
  public void publish(List<EventMessage> events) {
    publishers.forEach(publisher -> publisher.publish(events));
  }
}
