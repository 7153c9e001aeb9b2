package io.lintel.application.bridge.transfer;

/** Ends the unit of work of an import that is to keep all rows or none. */
final class RowRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RowResult row;

  RowRefused(RowResult row) {
    super("line " + row.line() + ": " + row.errors());
    this.row = row;
  }

  RowResult row() {
    return row;
  }
}
