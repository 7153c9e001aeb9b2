package io.lintel.bootstrap.wiring;

import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.web.health.HealthPart;
import java.util.Optional;

/**
 * A part of the service whose health is what a call to it says.
 *
 * @param ping throws when it does not answer
 */
record Part(String name, Runnable ping) implements HealthPart {

  @Override
  public Optional<String> problem() {
    try {
      ping.run();
      return Optional.empty();
    } catch (StoreUnavailable e) {
      return Optional.of(e.getMessage());
    }
  }
}
