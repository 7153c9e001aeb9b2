package io.lintel.domain.shared;

import java.util.List;

/**
 * One thing exactly as a store keeps it.
 *
 * @param cells one for each column of its {@link Section}, in their order
 */
public record Row(List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  public static Row of(Cell... cells) {
    return new Row(List.of(cells));
  }

  /**
   * @throws Invalid when there is something else in the column
   */
  public String text(int column) {
    if (cells.get(column) instanceof Cell.Text(var text)) {
      return text;
    }
    throw new Invalid("row", "has no text in column %d: %s".formatted(column + 1, cells));
  }

  /**
   * @throws Invalid when there is something else in the column
   */
  public long whole(int column) {
    if (cells.get(column) instanceof Cell.Whole(var number)) {
      return number;
    }
    throw new Invalid("row", "has no whole number in column %d: %s".formatted(column + 1, cells));
  }

  public boolean isNothing(int column) {
    return cells.get(column) instanceof Cell.Nothing;
  }
}
