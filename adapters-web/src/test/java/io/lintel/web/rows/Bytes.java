package io.lintel.web.rows;

import io.lintel.application.bridge.transfer.FileRow;
import io.lintel.application.bridge.transfer.RowFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files in memory. */
final class Bytes {

  private Bytes() {}

  static ByteSource of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static ByteSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  static List<FileRow> rows(RowFile file) {
    var rows = new ArrayList<FileRow>();
    try (var reader = file.open()) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  /** Such as {@code 2 eui=1 name=}; {@code -} is an empty cell. */
  static List<String> shown(RowFile file) {
    return rows(file).stream().map(Bytes::shown).toList();
  }

  private static String shown(FileRow row) {
    return row.line()
        + " "
        + switch (row) {
          case FileRow.Cells(_, var cells) ->
              cells.entrySet().stream()
                  .map(cell -> cell.getKey() + "=" + cell.getValue().orElse("-"))
                  .collect(Collectors.joining(" "));
          case FileRow.Unreadable(_, var error) ->
              error.column().isEmpty()
                  ? "! " + error.reason()
                  : "! %s %s: %s".formatted(error.column(), error.value(), error.reason());
        };
  }

  static Map<String, String> texts(FileRow row) {
    return ((FileRow.Cells) row)
        .cells().entrySet().stream()
            .filter(cell -> cell.getValue().isPresent())
            .collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue().get()));
  }
}
