package io.lintel.application.bridge.transfer;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file in memory.
 *
 * @param columns those of all rows, or none
 */
record SampleFile(List<String> columns, List<FileRow> rows) implements RowFile {

  /**
   * A table with a header; cells are separated by bars, and {@code ""} is a text without
   * characters.
   */
  static SampleFile table(String header, String... lines) {
    var columns = Arrays.stream(header.split("\\|", -1)).map(String::strip).toList();
    var rows =
        IntStream.range(0, lines.length)
            .<FileRow>mapToObj(i -> cells(i + 2, columns, lines[i]))
            .toList();
    return new SampleFile(columns, rows);
  }

  /** A row whose columns nobody announced, as {@code column=text} between bars. */
  static FileRow object(long line, String members) {
    var cells = new LinkedHashMap<String, Optional<String>>();
    for (var member : members.split("\\|", -1)) {
      var parts = member.strip().split("=", 2);
      cells.put(parts[0], content(parts[1]));
    }
    return new FileRow.Cells(line, cells);
  }

  static SampleFile objects(FileRow... rows) {
    return new SampleFile(List.of(), List.of(rows));
  }

  private static FileRow cells(long line, List<String> columns, String text) {
    var texts = text.split("\\|", -1);
    var cells = new LinkedHashMap<String, Optional<String>>();
    for (int i = 0; i < texts.length; i++) {
      cells.put(columns.get(i), content(texts[i].strip()));
    }
    return new FileRow.Cells(line, cells);
  }

  private static Optional<String> content(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text.equals("\"\"") ? "" : text);
  }

  @Override
  public RowReader open() {
    return reader(columns, rows.iterator());
  }

  /** A file of many rows, made while it is read. */
  static RowFile generated(List<String> columns, Stream<FileRow> rows) {
    return () -> reader(columns, rows.iterator());
  }

  private static RowReader reader(List<String> columns, Iterator<FileRow> rows) {
    return new RowReader() {
      @Override
      public List<String> columns() {
        return columns;
      }

      @Override
      public Optional<FileRow> next() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }
}
