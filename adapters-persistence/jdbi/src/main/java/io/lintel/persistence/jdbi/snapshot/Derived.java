package io.lintel.persistence.jdbi.snapshot;

import io.lintel.domain.shared.Cell;
import io.lintel.domain.shared.Value;
import io.lintel.persistence.jdbi.ValueText;

/** Columns that follow from others. */
final class Derived {

  /** The most fields that a status can have: it is counted when the device reports next. */
  private static final long MOST_FIELDS = 256;

  private Derived() {}

  /**
   * @param value the cell of the column {@code value}, if the table has one
   */
  static Cell of(String column, Cell value) {
    return switch (column) {
      case "most_fields" -> new Cell.Whole(MOST_FIELDS);
      case "number" ->
          parsed(value) instanceof Value.Num(var number)
              ? new Cell.Real(number)
              : Cell.Nothing.NOTHING;
      case "words" ->
          parsed(value) instanceof Value.Text(var words)
              ? new Cell.Text(words)
              : Cell.Nothing.NOTHING;
      default -> throw new IllegalStateException("nobody said what " + column + " follows from");
    };
  }

  private static Value parsed(Cell value) {
    return value instanceof Cell.Text(var text) ? ValueText.parse(text) : Value.nothing();
  }
}
