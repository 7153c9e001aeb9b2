package io.lintel.persistence.jdbi.status;

import static io.lintel.domain.status.Connectivity.Reason.SILENT;
import static io.lintel.domain.status.Connectivity.State.LATE;
import static io.lintel.domain.status.Connectivity.State.OFFLINE;
import static io.lintel.domain.status.Connectivity.State.ONLINE;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.Hearing;
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

  static final String ANY_DUE = "select 1 from status_devices where due_at <= :now limit 1";

  static final String FIRST_DUE =
      """
      select eui, state, late_at, offline_at from status_devices where due_at <= :now
      order by due_at limit :limit
      """;

  private static final Comparator<ConnectivityChange> DUE =
      Comparator.comparing((ConnectivityChange change) -> change.to().since().orElseThrow())
          .thenComparing(change -> change.to().state())
          .thenComparing(ConnectivityChange::eui);

  private final Handle handle;
  private final Dialect dialect;
  private final Hearing hearing;
  private final long now;

  Silence(Handle handle, Dialect dialect, Hearing hearing) {
    this.handle = handle;
    this.dialect = dialect;
    this.hearing = hearing;
    this.now = Columns.micros(hearing.clock());
  }

  static boolean isAnyDue(Handle handle, Hearing hearing) {
    return handle
        .createQuery(ANY_DUE)
        .bind("now", Columns.micros(hearing.clock()))
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
            .createQuery(FIRST_DUE + dialect.lockingFreeRows())
            .bind("now", now)
            .bind("limit", limit)
            .map(this::changes)
            .stream()
            .flatMap(List::stream)
            .sorted(DUE)
            .limit(limit)
            .toList();
    TransitionRows.make(handle, dialect, changes);
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

  private List<ConnectivityChange> change(
      Eui eui, Connectivity.State from, Connectivity.State to, long deadline, boolean due) {
    if (!due) {
      return List.of();
    }
    var since = hearing.when(Columns.instant(deadline));
    return List.of(new ConnectivityChange(eui, from, new Connectivity(to, since, SILENT)));
  }
}
