package io.lintel.application.bridge.transfer;

import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a file once, holding one at a time. A file that cannot be read on, such as one
 * whose last quote is never closed, ends with a {@link FileRow.Unreadable}; what is wrong with the
 * disk or the connection is thrown.
 */
public interface RowReader extends AutoCloseable {

  /** The columns of all rows, if the file says so at its start; else none. */
  List<String> columns();

  /** The next row; empty behind the last. */
  Optional<FileRow> next();

  @Override
  void close();
}
