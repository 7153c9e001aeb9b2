package io.lintel.bootstrap.wiring;

import io.lintel.domain.event.Outbox;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.web.health.HealthPart;
import java.util.Optional;

/**
 * The events that wait to be published. They are never dropped; that many do not go out is worth an
 * alarm before the disk is full of them, but nothing else suffers.
 */
record OutboxPart(Outbox outbox) implements HealthPart {

  static final int WORTH_AN_ALARM = 10_000;

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public Optional<String> problem() {
    try {
      long depth = outbox.depth();
      return depth < WORTH_AN_ALARM
          ? Optional.empty()
          : Optional.of(depth + " events wait to be published");
    } catch (StoreUnavailable e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public boolean isVital() {
    return false;
  }
}
