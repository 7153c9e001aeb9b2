package io.lintel.web.rows;

import io.lintel.application.bridge.transfer.RowFile;
import io.lintel.application.bridge.transfer.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file of JSON objects, one in each line, in UTF-8 (application/x-ndjson). Members are columns: a
 * text sets, null is an empty cell; {@code tags} is a list of texts and {@code attributes} an
 * object of them. A line that is none of that spoils no other.
 */
public final class NdjsonRows implements RowFile {

  private final ByteSource source;

  public NdjsonRows(ByteSource source) {
    this.source = source;
  }

  /**
   * @throws UncheckedIOException when the bytes do not come; so does reading the rows
   */
  @Override
  public RowReader open() {
    try {
      return new NdjsonRowReader(new Lines(Utf8.open(source)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
