package io.lintel.persistence.jdbi.status;

import static io.lintel.persistence.jdbi.Rows.Type.REAL;
import static io.lintel.persistence.jdbi.Rows.Type.TEXT;
import static io.lintel.persistence.jdbi.Rows.Type.WHOLE;

import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Sample;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import io.lintel.persistence.jdbi.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes samples, of which the greater hash wins. */
final class HistoryInsert {

  private static final int ROWS_OF_A_STATEMENT = 10_000;

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
    for (int i = 0; i < samples.size(); i += ROWS_OF_A_STATEMENT) {
      insertAtOnce(samples.subList(i, Math.min(samples.size(), i + ROWS_OF_A_STATEMENT)));
    }
  }

  private void insertAtOnce(List<Sample> samples) throws SQLException {
    var rows = new Rows(dialect, TEXT, TEXT, WHOLE, WHOLE, TEXT, REAL);
    for (var sample : samples) {
      var value = sample.value();
      rows.add(
          sample.eui().toString(),
          sample.field().value(),
          Columns.micros(sample.at()),
          value.hash(),
          value.isTombstone() ? null : value.text(),
          value.value() instanceof Value.Num(var number) ? number : null);
    }
    rows.insert(
        connection,
        """
        insert into status_history as h (eui, field, at, hash, value, number)
        %s
        on conflict (eui, field, at) do update set
          hash = excluded.hash, value = excluded.value, number = excluded.number
        where excluded.hash > h.hash
        """
            .formatted(rows.source()));
  }
}
