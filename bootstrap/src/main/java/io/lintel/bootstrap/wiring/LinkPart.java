package io.lintel.bootstrap.wiring;

import io.lintel.messaging.link.LinkState;
import io.lintel.web.health.HealthPart;
import java.util.Optional;
import java.util.function.Supplier;

/** A connection to the broker as a part of the service. */
record LinkPart(String name, Supplier<LinkState> state) implements HealthPart {

  @Override
  public Optional<String> problem() {
    return switch (state.get()) {
      case CONNECTED -> Optional.empty();
      case NEW, CONNECTING -> Optional.of("not connected to the broker");
      case CLOSED -> Optional.of("closed");
    };
  }
}
