package io.lintel.bootstrap.wiring;

import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusStore;
import java.util.function.Consumer;

/**
 * The ports that keep what devices report, in one store together.
 *
 * @param together does what writes to both as one, where the store can
 */
record StatusPorts(StatusStore statuses, StatusHistory history, Consumer<Runnable> together) {

  /** Of a store in which each write stands alone. */
  StatusPorts(StatusStore statuses, StatusHistory history) {
    this(statuses, history, Runnable::run);
  }
}
