package io.lintel.bootstrap.simulation;

/** What is simulated cannot be, since Lintel refuses it; the message says why, for people. */
public final class SimulationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SimulationFailedException(String message) {
    super(message);
  }
}
