package io.lintel.web.rows;

import java.util.List;
import java.util.Optional;

/**
 * A record of a CSV file.
 *
 * @param cells empty where there is nothing between two separators; not where there are two quotes
 */
record CsvRecord(long line, List<Optional<String>> cells) {

  CsvRecord {
    cells = List.copyOf(cells);
  }

  boolean isMalformed() {
    return cells.stream().flatMap(Optional::stream).anyMatch(Utf8::isMalformed);
  }
}
