package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.Departure;
import io.lintel.domain.status.Source;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Takes devices for gone, or for back, without a report of theirs; in one transaction. */
final class Departures {

  static final String DOWN =
      """
      select eui, state from status_devices
      where source = :source and state in ('ONLINE', 'LATE')
        and last_seen <= :at and since <= :at
      limit :limit
      """;

  static final String BACK =
      """
      select eui from status_devices
      where source = :source and state = 'OFFLINE' and reason = 'SOURCE_DOWN' and since <= :at
      limit :limit
      """;

  /** A device that may leave, and since when it cannot have left. */
  private record Present(Eui eui, State state, Instant heard) {}

  private final Handle handle;
  private final Dialect dialect;

  Departures(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  List<ConnectivityChange> depart(List<Departure> departures) throws SQLException {
    var present = present(departures);
    var changes = new LinkedHashMap<Eui, ConnectivityChange>();
    for (var departure : departures) {
      var device = present.get(departure.eui());
      if (device != null && !departure.at().isBefore(device.heard())) {
        changes.putIfAbsent(device.eui(), gone(device, departure.at(), departure.reason()));
      }
    }
    var made = List.copyOf(changes.values());
    TransitionRows.make(handle, dialect, made);
    return made;
  }

  private static ConnectivityChange gone(Present device, Instant at, Reason reason) {
    return new ConnectivityChange(
        device.eui(), device.state(), new Connectivity(State.OFFLINE, at, reason));
  }

  private Map<Eui, Present> present(List<Departure> departures) {
    var euis = departures.stream().map(departure -> departure.eui().toString()).toList();
    var query =
        handle.createQuery(
            """
            select eui, state, case when since > last_seen then since else last_seen end
            from status_devices where eui in (%s) and state in ('ONLINE', 'LATE')
            order by eui %s
            """
                .formatted(dialect.elements("euis"), dialect.lockingRows()));
    return dialect
        .bindTexts(query, "euis", euis)
        .map((row, _) ->
            new Present(
                Eui.parse(row.getString(1)),
                State.valueOf(row.getString(2)),
                Columns.instant(row, 3)))
        .stream()
        .collect(Collectors.toMap(Present::eui, device -> device));
  }

  List<ConnectivityChange> down(Source source, Instant at, int limit) throws SQLException {
    var changes =
        handle
            .createQuery(DOWN + dialect.lockingRows())
            .bind("source", source.name())
            .bind("at", Columns.micros(at))
            .bind("limit", limit)
            .map((row, _) ->
                new Present(Eui.parse(row.getString(1)), State.valueOf(row.getString(2)), at))
            .map(device -> gone(device, at, Reason.SOURCE_DOWN))
            .list();
    TransitionRows.make(handle, dialect, changes);
    return changes;
  }

  List<ConnectivityChange> back(Source source, Instant at, int limit) throws SQLException {
    var online = new Connectivity(State.ONLINE, at, Reason.SOURCE_BACK);
    var changes =
        handle
            .createQuery(BACK + dialect.lockingRows())
            .bind("source", source.name())
            .bind("at", Columns.micros(at))
            .bind("limit", limit)
            .map((row, _) ->
                new ConnectivityChange(Eui.parse(row.getString(1)), State.OFFLINE, online))
            .list();
    if (!changes.isEmpty()) {
      putOff(changes, at);
      TransitionRows.make(handle, dialect, changes);
    }
    return changes;
  }

  /** By as long as the source was down. */
  private void putOff(List<ConnectivityChange> changes, Instant at) {
    var euis = new ArrayList<String>();
    changes.forEach(change -> euis.add(Objects.toString(change.eui())));
    var update =
        handle.createUpdate(
            """
            update status_devices set
              late_at = late_at + (:at - since), offline_at = offline_at + (:at - since)
            where eui in (%s)
            """
                .formatted(dialect.elements("euis")));
    dialect.bindTexts(update, "euis", euis).bind("at", Columns.micros(at)).execute();
  }
}
