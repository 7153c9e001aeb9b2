package io.lintel.web.admin.page;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Violation;
import io.lintel.web.http.FormValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A table in a form, with as many rows as somebody fills in. Each cell is a field {@code
 * key.column}; what is wrong with a row is wrong with the field {@code key-number}, counted from 1.
 *
 * @param chosen the columns that always have a value, so that a row with nothing else is blank
 */
public record FormTable(String key, List<String> columns, Set<String> chosen) {

  /** How many rows are offered beside those that are filled in. */
  private static final int BLANKS = 3;

  /** The rows that are filled in, cell by cell. */
  public List<List<String>> typed(FormValues values) {
    int count = columns.stream().mapToInt(it -> values.all(name(it)).size()).max().orElse(0);
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < count; i++) {
      var row = row(values, i);
      if (!isBlank(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<String> row(FormValues values, int number) {
    return columns.stream()
        .map(it -> values.all(name(it)))
        .map(cells -> number < cells.size() ? cells.get(number).strip() : "")
        .toList();
  }

  private boolean isBlank(List<String> row) {
    for (int i = 0; i < columns.size(); i++) {
      if (!row.get(i).isEmpty() && !chosen.contains(columns.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The form with rows, and some to fill in. */
  public Form put(Form form, List<List<String>> rows) {
    var filled = form;
    for (int i = 0; i < columns.size(); i++) {
      var cells = new ArrayList<String>();
      for (var row : rows) {
        cells.add(row.get(i));
      }
      for (int blank = 0; blank < BLANKS; blank++) {
        cells.add("");
      }
      filled = filled.with(name(columns.get(i)), cells);
    }
    for (int i = 1; i <= rows.size() + BLANKS; i++) {
      filled = filled.with(key + "-" + i, "");
    }
    return filled;
  }

  /**
   * What the rows mean.
   *
   * @param wrong is added to, at the row, what {@code reading} finds
   */
  public <T> List<T> read(
      List<List<String>> rows, List<Violation> wrong, Function<List<String>, T> reading) {
    var read = new ArrayList<T>();
    for (int i = 0; i < rows.size(); i++) {
      var place = key + "-" + (i + 1);
      try {
        read.add(reading.apply(rows.get(i)));
      } catch (Invalid e) {
        e.violations().forEach(it -> wrong.add(new Violation(place, said(it))));
      }
    }
    return read;
  }

  /** With the last part of where it is wrong. */
  private static String said(Violation violation) {
    var part = violation.field().substring(violation.field().lastIndexOf('/') + 1);
    return part.isEmpty() ? violation.message() : part + " " + violation.message();
  }

  private String name(String column) {
    return key + "." + column;
  }
}
