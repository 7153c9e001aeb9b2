package io.lintel.persistence.jdbi;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.sqlite.SQLiteException;

/** Reads what SQLite says of a failure. */
final class SqliteCodes {

  private static final Pattern UNIQUE = Pattern.compile("UNIQUE constraint failed: ([^)]*)");

  private SqliteCodes() {}

  /** The extended result code; 0 when there is none. */
  static int extended(SQLException failure) {
    return failure instanceof SQLiteException e ? e.getResultCode().code : 0;
  }

  /**
   * {@code facility_rooms_floor_id_name} of {@code facility_rooms.floor_id, facility_rooms.name}.
   */
  static String columns(SQLException failure) {
    var found = UNIQUE.matcher(String.valueOf(failure.getMessage()));
    if (!found.find()) {
      return "";
    }
    var columns = found.group(1).split(", ", -1);
    var table = columns[0].substring(0, columns[0].indexOf('.'));
    var name = new StringBuilder(table);
    for (var column : columns) {
      name.append('_').append(column.substring(column.indexOf('.') + 1));
    }
    return name.toString();
  }
}
