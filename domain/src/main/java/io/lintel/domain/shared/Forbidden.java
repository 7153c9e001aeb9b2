package io.lintel.domain.shared;

/** The caller may know that the thing exists, but not do this to it. */
public final class Forbidden extends LintelException {

  private static final long serialVersionUID = 1L;

  public Forbidden(String message) {
    super(message, null);
  }
}
