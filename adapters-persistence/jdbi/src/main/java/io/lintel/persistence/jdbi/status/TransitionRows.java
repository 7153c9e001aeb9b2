package io.lintel.persistence.jdbi.status;

import static io.lintel.persistence.jdbi.Rows.Type.TEXT;
import static io.lintel.persistence.jdbi.Rows.Type.WHOLE;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import io.lintel.persistence.jdbi.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The transitions that nobody was told of yet. Who makes one holds the row of its device, so those
 * of a device have their positions in the order in which they were made.
 */
final class TransitionRows {

  static final String OLDEST =
      """
      select eui, from_state, state, since, reason from status_transitions
      order by position limit :limit
      """;

  private TransitionRows() {}

  /** Puts devices into their new states, in the order of the changes, and keeps the changes. */
  static void make(Handle handle, Dialect dialect, List<ConnectivityChange> changes)
      throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    try (var update =
        handle
            .getConnection()
            .prepareStatement(
                "update status_devices set state = ?, since = ?, reason = ? where eui = ?")) {
      for (var change : changes) {
        update.setString(1, change.to().state().name());
        update.setLong(2, since(change));
        update.setString(3, reason(change));
        update.setString(4, change.eui().toString());
        update.addBatch();
      }
      update.executeBatch();
    }
    keep(handle, dialect, changes);
  }

  /** Keeps changes that have been made, in their order. */
  static void keep(Handle handle, Dialect dialect, List<ConnectivityChange> changes)
      throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    var rows = new Rows(dialect, TEXT, TEXT, TEXT, TEXT, WHOLE, TEXT);
    for (var change : changes) {
      rows.add(
          change.id().toString(),
          change.eui().toString(),
          change.from().name(),
          change.to().state().name(),
          since(change),
          reason(change));
    }
    rows.insert(
        handle.getConnection(),
        """
        insert into status_transitions (id, eui, from_state, state, since, reason)
        %s
        """
            .formatted(rows.source()));
  }

  private static long since(ConnectivityChange change) {
    return Columns.micros(change.to().since().orElseThrow());
  }

  private static String reason(ConnectivityChange change) {
    return change.to().reason().orElseThrow().name();
  }

  static List<ConnectivityChange> oldest(Handle handle, int limit) {
    return handle.createQuery(OLDEST).bind("limit", limit).map(TransitionRows::change).list();
  }

  private static ConnectivityChange change(ResultSet row, StatementContext context)
      throws SQLException {
    return new ConnectivityChange(
        Eui.parse(row.getString(1)),
        Connectivity.State.valueOf(row.getString(2)),
        ConnectivityColumns.read(row, 3));
  }

  static int remove(Handle handle, Dialect dialect, Collection<ConnectivityChange> told) {
    var delete =
        handle.createUpdate(
            "delete from status_transitions where id in (%s)".formatted(dialect.elements("ids")));
    var ids = told.stream().map(change -> change.id().toString()).toList();
    return dialect.bindTexts(delete, "ids", ids).execute();
  }
}
