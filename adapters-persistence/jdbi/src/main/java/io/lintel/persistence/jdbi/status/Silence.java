package io.lintel.persistence.jdbi.status;

import static io.lintel.domain.status.Connectivity.Reason.SILENT;
import static io.lintel.domain.status.Connectivity.State.LATE;
import static io.lintel.domain.status.Connectivity.State.OFFLINE;
import static io.lintel.domain.status.Connectivity.State.ONLINE;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Makes the transitions that silence has made due. */
final class Silence {

  private static final Comparator<ConnectivityChange> DUE =
      Comparator.comparing((ConnectivityChange change) -> change.to().since().orElseThrow())
          .thenComparing(change -> change.to().state())
          .thenComparing(ConnectivityChange::eui);

  private final Handle handle;
  private final Dialect dialect;
  private final long now;

  Silence(Handle handle, Dialect dialect, long now) {
    this.handle = handle;
    this.dialect = dialect;
    this.now = now;
  }

  static boolean isAnyDue(Handle handle, long now) {
    return handle
        .createQuery("select 1 from status_devices where due_at <= :now limit 1")
        .bind("now", now)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /**
   * The devices that are due first have among them the {@code limit} transitions that are due
   * first, because each has at least one.
   */
  List<ConnectivityChange> run(int limit) throws SQLException {
    var changes =
        handle
            .createQuery(
                """
                select eui, state, late_at, offline_at from status_devices where due_at <= :now
                order by due_at limit :limit %s
                """
                    .formatted(dialect.lockingFreeRows()))
            .bind("now", now)
            .bind("limit", limit)
            .map(this::changes)
            .stream()
            .flatMap(List::stream)
            .sorted(DUE)
            .limit(limit)
            .toList();
    write(changes);
    return changes;
  }

  private List<ConnectivityChange> changes(ResultSet row, StatementContext context)
      throws SQLException {
    var eui = Eui.parse(row.getString(1));
    boolean online = row.getString(2).equals(ONLINE.name());
    long lateAt = row.getLong(3);
    long offlineAt = row.getLong(4);
    return Stream.of(
            change(eui, ONLINE, LATE, lateAt, online),
            change(eui, LATE, OFFLINE, offlineAt, offlineAt <= now))
        .flatMap(List::stream)
        .toList();
  }

  private static List<ConnectivityChange> change(
      Eui eui, Connectivity.State from, Connectivity.State to, long since, boolean due) {
    return due
        ? List.of(
            new ConnectivityChange(eui, from, new Connectivity(to, Columns.instant(since), SILENT)))
        : List.of();
  }

  /** In their order, so that of two of one device the later one stays. */
  private void write(List<ConnectivityChange> changes) throws SQLException {
    try (var update =
        handle
            .getConnection()
            .prepareStatement(
                """
                update status_devices set state = ?, since = ?, reason = 'SILENT' where eui = ?
                """)) {
      for (var change : changes) {
        update.setString(1, change.to().state().name());
        update.setLong(2, Columns.micros(change.to().since().orElseThrow()));
        update.setString(3, change.eui().toString());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
