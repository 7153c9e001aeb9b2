package io.lintel.persistence.jdbi.status;

import static io.lintel.persistence.jdbi.Rows.Type.REAL;
import static io.lintel.persistence.jdbi.Rows.Type.TEXT;
import static io.lintel.persistence.jdbi.Rows.Type.WHOLE;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.Deadlines;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.Source;
import io.lintel.domain.status.StatusReport;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import io.lintel.persistence.jdbi.Often;
import io.lintel.persistence.jdbi.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;

/**
 * Merges a batch in one transaction. Writing the rows of the devices first locks them, so that what
 * follows is alone with their fields and their connectivity.
 */
final class StatusMerge {

  /** A device that cannot be left as the first statement made it. */
  private record Found(Eui eui, Connectivity.State state, long mostFields) {}

  private final Handle handle;
  private final Dialect dialect;
  private final SequencedMap<Eui, DeviceReports> batch = new LinkedHashMap<>();

  /**
   * @param batch in the order of their EUIs, so that no two batches wait for each other
   */
  StatusMerge(Handle handle, Dialect dialect, List<DeviceReports> batch) {
    this.handle = handle;
    this.dialect = dialect;
    batch.forEach(device -> this.batch.put(device.eui(), device));
  }

  List<ConnectivityChange> run() throws SQLException {
    writeDevices();
    writeFields();
    var found = findNotOnlineOrLarge();
    for (var device : found) {
      if (device.mostFields() > StatusReport.MOST_FIELDS) {
        trim(device.eui());
      }
    }
    return bringOnline(
        found.stream().filter(device -> device.state() != Connectivity.State.ONLINE).toList());
  }

  private void writeDevices() throws SQLException {
    var rows = new Rows(dialect, TEXT, TEXT, WHOLE, WHOLE, WHOLE, WHOLE, TEXT, WHOLE);
    for (var device : batch.values()) {
      rows.add(
          device.eui().toString(),
          Connectivity.State.NEVER_SEEN.name(),
          Columns.micros(device.firstReceivedAt()),
          Columns.micros(device.lastReceivedAt()),
          Columns.micros(device.deadlines().map(Deadlines::lateAt)),
          Columns.micros(device.deadlines().map(Deadlines::offlineAt)),
          device.source().map(Source::name).orElse(null),
          (long) device.fields().size());
    }
    rows.insert(
        handle.getConnection(),
        """
        insert into status_devices as d (
          eui, state, first_seen, last_seen, late_at, offline_at, source, most_fields)
        %s
        on conflict (eui) do update set
          first_seen = case when excluded.first_seen < d.first_seen
            then excluded.first_seen else d.first_seen end,
          last_seen = case when excluded.last_seen > d.last_seen
            then excluded.last_seen else d.last_seen end,
          late_at = case when excluded.last_seen >= d.last_seen
            then excluded.late_at else d.late_at end,
          offline_at = case when excluded.last_seen >= d.last_seen
            then excluded.offline_at else d.offline_at end,
          source = case when excluded.last_seen >= d.last_seen
            then excluded.source else d.source end,
          most_fields = d.most_fields + excluded.most_fields
        """
            .formatted(rows.source()));
  }

  private void writeFields() throws SQLException {
    var rows = new Rows(dialect, TEXT, TEXT, WHOLE, WHOLE, TEXT, REAL, TEXT);
    for (var device : batch.values()) {
      var eui = device.eui().toString();
      device
          .fields()
          .forEach((name, register) -> {
            var value = register.value();
            rows.add(
                eui,
                name.value(),
                Columns.micros(register.at()),
                value.hash(),
                value.isTombstone() ? null : value.text(),
                value.value() instanceof Value.Num(var number) ? number : null,
                value.value() instanceof Value.Text(var words) ? words : null);
          });
    }
    rows.insert(
        handle.getConnection(),
        """
        insert into status_fields as f (eui, field, at, hash, value, number, words)
        %s
        on conflict (eui, field) do update set
          at = excluded.at, hash = excluded.hash, value = excluded.value,
          number = excluded.number, words = excluded.words
        where (excluded.at, excluded.hash) > (f.at, f.hash)
        """
            .formatted(rows.source()));
  }

  /** Almost always none: the devices that report are online and have few fields. */
  private List<Found> findNotOnlineOrLarge() throws SQLException {
    return Often.query(
        handle.getConnection(),
        """
        select eui, state, most_fields from status_devices
        where eui in (%s) and (state <> 'ONLINE' or most_fields > ?)
        order by eui
        """
            .formatted(dialect.elements()),
        statement -> {
          dialect.setTexts(statement, 1, batch.keySet().stream().map(Eui::toString).toList());
          statement.setInt(2, StatusReport.MOST_FIELDS);
        },
        StatusMerge::found);
  }

  private static List<Found> found(ResultSet rows) throws SQLException {
    var found = new ArrayList<Found>();
    while (rows.next()) {
      found.add(
          new Found(
              Eui.parse(rows.getString(1)),
              Connectivity.State.valueOf(rows.getString(2)),
              rows.getLong(3)));
    }
    return found;
  }

  /** Removes the fields there are too many, and counts the others anew. */
  private void trim(Eui eui) {
    handle
        .createUpdate(
            """
            delete from status_fields where eui = :eui and field > (
              select field from status_fields where eui = :eui
              order by field limit 1 offset :most - 1)
            """)
        .bind("eui", eui.toString())
        .bind("most", StatusReport.MOST_FIELDS)
        .execute();
    handle
        .createUpdate(
            """
            update status_devices
            set most_fields = (select count(*) from status_fields where eui = :eui)
            where eui = :eui
            """)
        .bind("eui", eui.toString())
        .execute();
  }

  private List<ConnectivityChange> bringOnline(List<Found> others) throws SQLException {
    if (others.isEmpty()) {
      return List.of();
    }
    try (var update =
        handle
            .getConnection()
            .prepareStatement(
                """
                update status_devices set state = 'ONLINE', since = ?, reason = 'REPORTED'
                where eui = ? and (since is null or since <= ?)
                """)) {
      for (var device : others) {
        long since = Columns.micros(since(device));
        update.setLong(1, since);
        update.setString(2, device.eui().toString());
        update.setLong(3, since);
        update.addBatch();
      }
      int[] updated = update.executeBatch();
      var changes = new ArrayList<ConnectivityChange>(others.size());
      for (int i = 0; i < updated.length; i++) {
        if (updated[i] == 1) {
          changes.add(change(others.get(i)));
        }
      }
      TransitionRows.keep(handle, dialect, changes);
      return changes;
    }
  }

  private ConnectivityChange change(Found device) {
    return new ConnectivityChange(
        device.eui(),
        device.state(),
        new Connectivity(Connectivity.State.ONLINE, since(device), Connectivity.Reason.REPORTED));
  }

  private Instant since(Found device) {
    return Objects.requireNonNull(batch.get(device.eui())).lastReceivedAt();
  }
}
