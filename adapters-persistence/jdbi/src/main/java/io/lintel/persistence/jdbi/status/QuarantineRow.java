package io.lintel.persistence.jdbi.status;

import io.lintel.domain.status.MessagePayload;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.domain.status.QuarantineEntry.State;
import io.lintel.domain.status.UndecodedMessage;
import io.lintel.persistence.jdbi.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** A row of {@code status_quarantine}. */
final class QuarantineRow {

  static final String COLUMNS =
      """
      id, digest, topic, payload, truncated, retained, first_received, received, times, reason,
      state
      """;

  static final RowMapper<QuarantineEntry> MAPPER = (row, _) -> entry(row);

  private QuarantineRow() {}

  static <S extends SqlStatement<S>> S bind(S statement, QuarantineEntry entry) {
    var message = entry.message();
    return statement
        .bind("id", entry.id().toString())
        .bind("digest", message.digest())
        .bind("topic", message.topic())
        .bind("payload", message.payload().bytes())
        .bind("truncated", message.truncated())
        .bind("retained", message.retained())
        .bind("size", message.size())
        .bind("first_received", Columns.micros(entry.firstReceivedAt()))
        .bind("received", Columns.micros(entry.receivedAt()))
        .bind("times", entry.count())
        .bind("reason", entry.reason())
        .bind("state", entry.state().name());
  }

  private static QuarantineEntry entry(ResultSet row) throws SQLException {
    return new QuarantineEntry(
        Columns.uuid(row, 1),
        new UndecodedMessage(
            row.getString(3),
            MessagePayload.of(row.getBytes(4)),
            row.getBoolean(5),
            row.getBoolean(6),
            row.getString(2)),
        Columns.instant(row, 7),
        Columns.instant(row, 8),
        row.getLong(9),
        row.getString(10),
        State.valueOf(row.getString(11)));
  }
}
