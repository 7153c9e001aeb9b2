package io.lintel.application.bridge.transfer;

/** A file of rows. */
public interface RowFile {

  /**
   * Starts reading from the first row. To import all or nothing a file is read twice, the second
   * time while the registry is kept waiting: it must be near then, not come over a network.
   */
  RowReader open();
}
