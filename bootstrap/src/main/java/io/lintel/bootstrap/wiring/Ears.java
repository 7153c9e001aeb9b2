package io.lintel.bootstrap.wiring;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/**
 * Whether this node takes in what devices send: through all connections that there are for it.
 * Without a broker devices are heard by HTTP, which is there as long as the program is.
 */
final class Ears implements BooleanSupplier {

  private final List<BooleanSupplier> connections = new CopyOnWriteArrayList<>();

  /**
   * @param keepsUp whether what comes by the connection is taken in without being behind
   */
  void add(BooleanSupplier keepsUp) {
    connections.add(keepsUp);
  }

  @Override
  public boolean getAsBoolean() {
    return connections.stream().allMatch(BooleanSupplier::getAsBoolean);
  }
}
