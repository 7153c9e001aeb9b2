package io.lintel.domain.shared;

/** Who asks did not prove who it is. The message does not say what was wrong with the proof. */
public final class Unauthenticated extends LintelException {

  private static final long serialVersionUID = 1L;

  public Unauthenticated(String message) {
    super(message, null);
  }
}
