package io.lintel.application.bridge.transfer;

import java.time.ZoneId;

/**
 * How to import.
 *
 * @param createPlaces whether places that are named and not there are made
 * @param timeZone that of buildings that are made
 */
public record ImportOptions(Mode mode, boolean createPlaces, ZoneId timeZone) {

  /** What is kept. */
  public enum Mode {
    /** Nothing; each row tells what it would do. */
    DRY_RUN,
    /** Each row that is right. */
    GOOD_ROWS,
    /** All rows, if all are right, else none. */
    ALL_OR_NOTHING
  }
}
