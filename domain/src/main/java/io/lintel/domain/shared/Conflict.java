package io.lintel.domain.shared;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The change contradicts something that exists. */
public final class Conflict extends LintelException {

  private static final long serialVersionUID = 1L;

  /** What it contradicts; stable, so that clients may tell one from the other. */
  public enum Reason {
    EMAIL_TAKEN,
    EUI_TAKEN,
    ID_TAKEN,
    KEY_TAKEN,
    LAST_ADMIN,
    LEVEL_TAKEN,
    NAME_TAKEN,
    NOT_EMPTY
  }

  private final Reason reason;
  private final transient NavigableMap<String, Long> holds;

  public Conflict(Reason reason, String message) {
    this(reason, message, Map.of());
  }

  /**
   * @param holds with {@link Reason#NOT_EMPTY}: how many of what it still holds
   */
  public Conflict(Reason reason, String message, Map<String, Long> holds) {
    super(message, null);
    this.reason = reason;
    this.holds = Collections.unmodifiableNavigableMap(new TreeMap<>(holds));
  }

  public Reason reason() {
    return reason;
  }

  public Map<String, Long> holds() {
    return holds;
  }
}
