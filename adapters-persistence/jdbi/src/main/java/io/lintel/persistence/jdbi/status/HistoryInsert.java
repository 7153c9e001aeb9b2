package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Sample;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes samples, of which the greater hash wins. */
final class HistoryInsert {

  private static final int ROWS_OF_A_STATEMENT = 10_000;

  private static final String INSERT =
      """
      insert into status_history as h (eui, field, at, hash, value, number)
      %s
      on conflict (eui, field, at) do update set
        hash = excluded.hash, value = excluded.value, number = excluded.number
      where excluded.hash > h.hash
      """;

  private final Connection connection;
  private final Dialect dialect;

  HistoryInsert(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /**
   * @param samples each place once, in their order, so that no two batches wait for each other
   */
  void insert(List<Sample> samples) throws SQLException {
    switch (dialect) {
      case POSTGRESQL -> {
        for (int i = 0; i < samples.size(); i += ROWS_OF_A_STATEMENT) {
          insertArrays(samples.subList(i, Math.min(samples.size(), i + ROWS_OF_A_STATEMENT)));
        }
      }
      case SQLITE -> insertRows(samples);
    }
  }

  /** One statement and one answer, however many rows. */
  private void insertArrays(List<Sample> samples) throws SQLException {
    try (var insert =
        connection.prepareStatement(INSERT.formatted("select * from unnest(?, ?, ?, ?, ?, ?)"))) {
      set(insert, 1, "text", samples, sample -> sample.eui().toString());
      set(insert, 2, "text", samples, sample -> sample.field().value());
      set(insert, 3, "bigint", samples, sample -> Columns.micros(sample.at()));
      set(insert, 4, "bigint", samples, sample -> sample.value().hash());
      set(insert, 5, "text", samples, HistoryInsert::text);
      set(insert, 6, "float8", samples, HistoryInsert::number);
      insert.executeUpdate();
    }
  }

  private void set(
      PreparedStatement insert,
      int position,
      String type,
      List<Sample> samples,
      Function<Sample, @Nullable Object> column)
      throws SQLException {
    var elements = new @Nullable Object[samples.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = column.apply(samples.get(i));
    }
    insert.setArray(position, connection.createArrayOf(type, elements));
  }

  private void insertRows(List<Sample> samples) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT.formatted("values (?, ?, ?, ?, ?, ?)"))) {
      for (var sample : samples) {
        insert.setString(1, sample.eui().toString());
        insert.setString(2, sample.field().value());
        insert.setLong(3, Columns.micros(sample.at()));
        insert.setLong(4, sample.value().hash());
        insert.setObject(5, text(sample), Types.VARCHAR);
        insert.setObject(6, number(sample), Types.DOUBLE);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static @Nullable String text(Sample sample) {
    return sample.value().isTombstone() ? null : sample.value().text();
  }

  private static @Nullable Double number(Sample sample) {
    return sample.value().value() instanceof Value.Num(var number) ? number : null;
  }
}
