package io.lintel.persistence.jdbi.audit;

import io.lintel.domain.audit.AuditActor;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Value;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** A row of {@code audit_entries}. */
final class AuditRow {

  static final String COLUMNS =
      """
      id, at, actor, actor_name, owner, address, request, action, subject_kind, subject, building,
      before, after\
      """;

  static final RowMapper<AuditEntry> MAPPER = (row, _) -> entry(row);

  private AuditRow() {}

  static <S extends SqlStatement<S>> S bind(S statement, AuditEntry entry) {
    return statement
        .bind("id", entry.id().toString())
        .bind("at", Columns.micros(entry.at()))
        .bind("actor", entry.actor().key())
        .bind("actor_name", entry.actor().name())
        .bind("owner", entry.actor().owner().orElse(null))
        .bind("principal", entry.actor().principal())
        .bind("address", entry.origin().address().orElse(null))
        .bind("request", entry.origin().request().orElse(null))
        .bind("action", entry.action())
        .bind("subject_kind", entry.subject().kind())
        .bind("subject", entry.subject().id())
        .bind("building", entry.building().map(UUID::toString).orElse(null))
        .bind("before", entry.before().map(Value::canonical).orElse(null))
        .bind("after", entry.after().map(Value::canonical).orElse(null));
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        Columns.uuid(row, 1),
        Columns.instant(row, 2),
        new AuditActor(row.getString(3), row.getString(4), Optional.ofNullable(row.getString(5))),
        new Origin(Optional.ofNullable(row.getString(6)), Optional.ofNullable(row.getString(7))),
        row.getString(8),
        new AuditSubject(row.getString(9), row.getString(10)),
        Columns.optionalUuid(row, 11),
        members(row, 12),
        members(row, 13));
  }

  private static Optional<Value.Members> members(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column))
        .map(ValueText::parse)
        .map(Value.Members.class::cast);
  }
}
