package io.lintel.web.rows;

import io.lintel.application.bridge.transfer.RowFile;
import io.lintel.application.bridge.transfer.RowReader;
import io.lintel.domain.shared.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A CSV file (RFC 4180) in UTF-8, with or without a byte order mark, whose first record names the
 * columns; separated by commas, semicolons or tabs, of which the one that is most in the first line
 * counts. As with PostgreSQL, nothing between two separators is an empty cell and {@code ""} a text
 * without characters. Behind a quote that is not where it may be the rest is not read.
 */
public final class CsvRows implements RowFile {

  private final ByteSource source;

  public CsvRows(ByteSource source) {
    this.source = source;
  }

  /**
   * @throws Invalid when the file has no header
   * @throws UncheckedIOException when the bytes do not come; so does reading the rows
   */
  @Override
  public RowReader open() {
    try {
      return CsvRowReader.of(Utf8.open(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
