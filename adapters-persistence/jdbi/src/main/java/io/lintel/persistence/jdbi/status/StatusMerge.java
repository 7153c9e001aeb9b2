package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.Expectation;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.Register;
import io.lintel.domain.status.StatusReport;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

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
    try (var insert =
        handle
            .getConnection()
            .prepareStatement(
                """
                insert into status_devices as d (
                  eui, state, first_seen, last_seen, late_at, offline_at, most_fields)
                values (?, 'NEVER_SEEN', ?, ?, ?, ?, ?)
                on conflict (eui) do update set
                  first_seen = case when excluded.first_seen < d.first_seen
                    then excluded.first_seen else d.first_seen end,
                  last_seen = case when excluded.last_seen > d.last_seen
                    then excluded.last_seen else d.last_seen end,
                  late_at = case when excluded.last_seen >= d.last_seen
                    then excluded.late_at else d.late_at end,
                  offline_at = case when excluded.last_seen >= d.last_seen
                    then excluded.offline_at else d.offline_at end,
                  most_fields = d.most_fields + excluded.most_fields
                """)) {
      for (var device : batch.values()) {
        insert.setString(1, device.eui().toString());
        insert.setLong(2, Columns.micros(device.firstReceivedAt()));
        insert.setLong(3, Columns.micros(device.lastReceivedAt()));
        set(insert, 4, due(device, Expectation::lateAfter));
        set(insert, 5, due(device, Expectation::offlineAfter));
        insert.setLong(6, device.fields().size());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static Optional<Instant> due(
      DeviceReports device, Function<Expectation, Duration> silence) {
    return device
        .expectation()
        .map(expected -> device.lastReceivedAt().plus(silence.apply(expected)));
  }

  private static void set(PreparedStatement statement, int position, Optional<Instant> time)
      throws SQLException {
    if (time.isPresent()) {
      statement.setLong(position, Columns.micros(time.get()));
    } else {
      statement.setNull(position, Types.BIGINT);
    }
  }

  private void writeFields() throws SQLException {
    try (var insert =
        handle
            .getConnection()
            .prepareStatement(
                """
                insert into status_fields as f (eui, field, at, hash, value, number, words)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (eui, field) do update set
                  at = excluded.at, hash = excluded.hash, value = excluded.value,
                  number = excluded.number, words = excluded.words
                where (excluded.at, excluded.hash) > (f.at, f.hash)
                """)) {
      for (var device : batch.values()) {
        var eui = device.eui().toString();
        for (var field : device.fields().entrySet()) {
          insert.setString(1, eui);
          set(insert, field.getKey(), field.getValue());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void set(PreparedStatement insert, FieldName name, Register register)
      throws SQLException {
    FieldValue value = register.value();
    insert.setString(2, name.value());
    insert.setLong(3, Columns.micros(register.at()));
    insert.setLong(4, value.hash());
    if (value.isTombstone()) {
      insert.setNull(5, Types.VARCHAR);
    } else {
      insert.setString(5, value.text());
    }
    if (value.value() instanceof Value.Num(var number)) {
      insert.setDouble(6, number);
    } else {
      insert.setNull(6, Types.DOUBLE);
    }
    if (value.value() instanceof Value.Text(var words)) {
      insert.setString(7, words);
    } else {
      insert.setNull(7, Types.VARCHAR);
    }
  }

  /** Almost always none: the devices that report are online and have few fields. */
  private List<Found> findNotOnlineOrLarge() {
    var query =
        handle.createQuery(
            """
            select eui, state, most_fields from status_devices
            where eui in (%s) and (state <> 'ONLINE' or most_fields > :most)
            order by eui
            """
                .formatted(dialect.elements("euis")));
    return dialect
        .bindTexts(query, "euis", batch.keySet().stream().map(Eui::toString).toList())
        .bind("most", StatusReport.MOST_FIELDS)
        .map(StatusMerge::found)
        .list();
  }

  private static Found found(ResultSet row, StatementContext context) throws SQLException {
    return new Found(
        Eui.parse(row.getString(1)), Connectivity.State.valueOf(row.getString(2)), row.getLong(3));
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
