package io.lintel.bootstrap.wiring;

import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.web.health.HealthPart;
import java.time.Duration;
import java.util.Optional;

/** A connection by which reports come in: it has to be there, and to keep up with what comes. */
record IntakePart(String name, MqttSubscriber subscriber) implements HealthPart {

  private static final Duration TOO_LONG = Duration.ofSeconds(10);

  @Override
  public Optional<String> problem() {
    var broken = new LinkPart(name, subscriber::state).problem();
    var behind = subscriber.behindFor();
    return broken.isPresent() || behind.compareTo(TOO_LONG) < 0
        ? broken
        : Optional.of(
            "is behind for %d s: %d messages wait here, and more may wait at the broker"
                .formatted(behind.toSeconds(), subscriber.backlog()));
  }
}
