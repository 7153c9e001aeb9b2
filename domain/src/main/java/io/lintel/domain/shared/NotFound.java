package io.lintel.domain.shared;

/** What was asked for does not exist, or does not exist for this caller. */
public final class NotFound extends LintelException {

  private static final long serialVersionUID = 1L;

  private final String what;

  /**
   * @param what the kind of thing in one word, such as {@code device}
   * @param key how the caller named it
   */
  public NotFound(String what, Object key) {
    super("There is no " + what + " " + key, null);
    this.what = what;
  }

  public String what() {
    return what;
  }
}
