package io.lintel.bootstrap.benchmark.ingest;

import io.lintel.domain.shared.Value;
import io.lintel.domain.status.StatusReport;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;

/** JDBC batches into tables like Lintel's, a transaction for each batch. */
final class PlainJdbc implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement devices;
  private final PreparedStatement fields;
  private final PreparedStatement history;

  /**
   * @param properties of the connection
   */
  PlainJdbc(String url, Properties properties) throws SQLException {
    connection = DriverManager.getConnection(url, properties);
    connection.setAutoCommit(false);
    devices =
        connection.prepareStatement(
            """
            insert into status_devices (eui, state, first_seen, last_seen, most_fields)
            values (?, 'ONLINE', ?, ?, 2)
            on conflict (eui) do update set last_seen = excluded.last_seen
            """);
    fields =
        connection.prepareStatement(
            """
            insert into status_fields (eui, field, at, hash, value, number)
            values (?, ?, ?, ?, ?, ?)
            on conflict (eui, field) do update set
              at = excluded.at, hash = excluded.hash, value = excluded.value, number = excluded.number
            """);
    history =
        connection.prepareStatement(
            """
            insert into status_history (eui, field, at, hash, value, number)
            values (?, ?, ?, ?, ?, ?)
            """);
  }

  /**
   * @param reports of a device each
   */
  void write(List<StatusReport> reports) throws SQLException {
    for (var report : reports) {
      long at = micros(report.at());
      devices.setString(1, report.eui().toString());
      devices.setLong(2, at);
      devices.setLong(3, at);
      devices.addBatch();
      for (var field : report.fields().entrySet()) {
        for (var insert : List.of(fields, history)) {
          insert.setString(1, report.eui().toString());
          insert.setString(2, field.getKey().value());
          insert.setLong(3, at);
          insert.setLong(4, field.getValue().hash());
          insert.setString(5, field.getValue().text());
          if (field.getValue().value() instanceof Value.Num(var number)) {
            insert.setDouble(6, number);
          } else {
            insert.setNull(6, Types.DOUBLE);
          }
          insert.addBatch();
        }
      }
    }
    devices.executeBatch();
    fields.executeBatch();
    history.executeBatch();
    connection.commit();
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
