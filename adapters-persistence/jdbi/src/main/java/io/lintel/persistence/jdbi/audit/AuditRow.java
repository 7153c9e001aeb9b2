package io.lintel.persistence.jdbi.audit;

import io.lintel.domain.audit.AuditActor;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.Change;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Value;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
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
    var change = entry.change();
    return statement
        .bind("id", entry.id())
        .bind("at", Columns.micros(entry.at()))
        .bind("actor", entry.actor().key())
        .bind("actor_name", entry.actor().name())
        .bind("owner", entry.actor().owner().orElse(null))
        .bind("principal", entry.actor().principal())
        .bind("address", entry.origin().address().orElse(null))
        .bind("request", entry.origin().request().orElse(null))
        .bind("action", change.action())
        .bind("subject_kind", change.subject().kind().name())
        .bind("subject", change.subject().id())
        .bind("building", change.building().<Object>map(id -> id).orElse(null))
        .bind("before", change.before().map(Value::canonical).orElse(null))
        .bind("after", change.after().map(Value::canonical).orElse(null));
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        Columns.uuid(row, 1),
        Columns.instant(row, 2),
        new AuditActor(row.getString(3), row.getString(4), text(row, 5)),
        new Origin(text(row, 6), text(row, 7)),
        new Change(
            row.getString(8),
            new AuditSubject(AuditSubject.Kind.valueOf(row.getString(9)), row.getString(10)),
            Columns.optionalUuid(row, 11),
            members(row, 12),
            members(row, 13)));
  }

  private static Optional<String> text(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Value.Members> members(ResultSet row, int column) throws SQLException {
    return text(row, column).map(ValueText::parse).map(Value.Members.class::cast);
  }
}
