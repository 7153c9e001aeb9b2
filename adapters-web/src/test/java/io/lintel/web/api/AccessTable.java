package io.lintel.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What docs/access.md says, operation by operation. */
final class AccessTable {

  /**
   * A row.
   *
   * @param foreign the status that a member gets who has grants, but not for the building
   */
  record Row(String method, String path, String who, String scope, int foreign) {

    String operation() {
      return method + " " + path;
    }

    @Override
    public String toString() {
      return operation();
    }
  }

  private AccessTable() {}

  static List<Row> rows() {
    try (var lines = Files.lines(Path.of("..", "docs", "access.md"))) {
      return lines
          .filter(line -> line.matches("\\| (GET|POST|PUT|PATCH|DELETE) /.*"))
          .map(AccessTable::row)
          .collect(Collectors.toUnmodifiableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    var operation = cells.get(1).split(" ", -1);
    return new Row(
        operation[0],
        operation[1],
        cells.get(2),
        cells.get(3),
        Integer.parseInt(cells.get(4).substring(0, 3)));
  }
}
