package io.lintel.web.rows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.lintel.application.bridge.transfer.FileRow;
import io.lintel.application.bridge.transfer.RowError;
import io.lintel.application.bridge.transfer.RowReader;
import io.lintel.domain.shared.Invalid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a CSV file. */
final class CsvRowReader implements RowReader {

  private static final int LONGEST_HEADER = 1 << 16;
  private static final String SEPARATORS = ",;\t";

  private final CloseableIterator<CsvRecord> records;
  private final List<String> columns;
  private long lastLine = 1;
  private boolean ended;

  private CsvRowReader(CloseableIterator<CsvRecord> records) {
    this.records = records;
    this.columns = header();
  }

  /** A reader that closes {@code text}; when it refuses the file, too. */
  static RowReader of(BufferedReader text) throws IOException {
    try {
      return new CsvRowReader(
          CsvReader.builder()
              .fieldSeparator(separator(text))
              .maxBufferSize(CsvRecords.LONGEST_RECORD)
              .allowUnclosedQuote(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // told as an error of the row
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .build(new CsvRecords(), text)
              .iterator());
    } catch (Invalid | UncheckedIOException e) {
      text.close();
      throw e;
    }
  }

  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    var counts = new int[SEPARATORS.length()];
    for (int read = 0; read < LONGEST_HEADER; read++) {
      int c = text.read();
      if (c < 0 || c == '\n' || c == '\r') {
        break;
      }
      int separator = SEPARATORS.indexOf(c);
      if (separator >= 0) {
        counts[separator]++;
      }
    }
    text.reset();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  private List<String> header() {
    try {
      if (!records.hasNext()) {
        throw new Invalid("columns", "the file is empty; its first line has to name the columns");
      }
      var header = records.next();
      if (header.isMalformed()) {
        throw new Invalid("columns", "the header is not UTF-8");
      }
      return header.cells().stream().map(cell -> cell.orElse("").strip()).toList();
    } catch (CsvParseException e) {
      throw new Invalid("columns", "the header cannot be read: " + e.getMessage());
    }
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<FileRow> next() {
    try {
      if (ended || !records.hasNext()) {
        return Optional.empty();
      }
      var next = records.next();
      lastLine = next.line();
      return Optional.of(row(next));
    } catch (CsvParseException e) {
      ended = true;
      return Optional.of(
          new FileRow.Unreadable(
              lastLine + 1,
              RowError.ofRow("from here on the file cannot be read: " + e.getMessage())));
    }
  }

  private FileRow row(CsvRecord next) {
    var texts = next.cells();
    if (texts.size() != columns.size()) {
      return unreadable(
          next, "the row has %d cells and the header %d".formatted(texts.size(), columns.size()));
    }
    if (next.isMalformed()) {
      return unreadable(next, "the row is not UTF-8");
    }
    var cells = new LinkedHashMap<String, Optional<String>>();
    for (int i = 0; i < texts.size(); i++) {
      cells.put(columns.get(i), texts.get(i));
    }
    return new FileRow.Cells(next.line(), cells);
  }

  private static FileRow unreadable(CsvRecord row, String reason) {
    return new FileRow.Unreadable(row.line(), RowError.ofRow(reason));
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
