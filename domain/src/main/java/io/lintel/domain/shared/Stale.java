package io.lintel.domain.shared;

/** Somebody else changed the thing since the caller read it. */
public final class Stale extends LintelException {

  private static final long serialVersionUID = 1L;

  public Stale(String what, Object key, Version expected) {
    super("The %s %s is no longer at version %d".formatted(what, key, expected.number()), null);
  }
}
