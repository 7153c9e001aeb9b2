package io.lintel.domain.shared;

import org.jspecify.annotations.Nullable;

/**
 * A store or a broker does not answer now. It says nothing about whether the thing exists, and a
 * write that ended so may or may not have happened; repeating it later is safe.
 */
public final class StoreUnavailable extends LintelException {

  private static final long serialVersionUID = 1L;

  private final String store;

  /**
   * @param store which one, in words for people, without secrets
   */
  public StoreUnavailable(String store, String problem, @Nullable Throwable cause) {
    super(store + " is not available: " + problem, cause);
    this.store = store;
  }

  public String store() {
    return store;
  }
}
