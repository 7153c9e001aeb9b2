package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Reading;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** A row of {@code status_desired}. */
final class DesiredStateRow {

  static final String COLUMNS = "device, fields, version, updated_at";

  static final RowMapper<DesiredState> MAPPER = (row, _) -> state(row);

  private DesiredStateRow() {}

  static <S extends SqlStatement<S>> S bind(S statement, DesiredState state) {
    return statement
        .bind("device", state.device().toString())
        .bind("fields", text(state.fields()))
        .bind("version", state.version().number())
        .bind("updated_at", Columns.micros(state.updatedAt()));
  }

  private static DesiredState state(ResultSet row) throws SQLException {
    return new DesiredState(
        Columns.uuid(row, 1),
        fields(row.getString(2)),
        new Version(row.getLong(3)),
        Columns.instant(row, 4));
  }

  private static String text(Map<FieldName, Reading> fields) {
    var members = new TreeMap<String, Value>();
    fields.forEach((name, wanted) ->
        members.put(
            name.value(), Value.of(List.of(Value.of(wanted.at().toString()), wanted.value()))));
    return Value.of(members).canonical();
  }

  private static NavigableMap<FieldName, Reading> fields(String text) {
    var fields = new TreeMap<FieldName, Reading>();
    if (ValueText.parse(text) instanceof Value.Members(var members)) {
      members.forEach((name, kept) -> fields.put(new FieldName(name), reading(kept)));
    }
    return fields;
  }

  private static Reading reading(Value kept) {
    if (kept instanceof Value.Items(var parts)
        && parts.size() == 2
        && parts.getFirst() instanceof Value.Text(var time)) {
      return new Reading(Instant.parse(time), parts.getLast());
    }
    throw new IllegalStateException("not a desired field: " + kept.canonical());
  }
}
