package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.InboxEntry;
import io.lintel.domain.status.Introduction;
import io.lintel.domain.status.Sighting;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** A row of {@code status_inbox}. */
final class InboxRow {

  static final String COLUMNS =
      "eui, first_seen, last_seen, reports, at, fields, omitted, topic," + " source, name, model";

  static final RowMapper<InboxEntry> MAPPER = (row, _) -> entry(row);

  private InboxRow() {}

  static <S extends SqlStatement<S>> S bind(S statement, InboxEntry entry) {
    return statement
        .bind("eui", entry.eui().toString())
        .bind("first_seen", Columns.micros(entry.firstSeenAt()))
        .bind("last_seen", Columns.micros(entry.lastSeenAt()))
        .bind("reports", entry.count())
        .bind("at", Columns.micros(entry.last().at()))
        .bind("fields", text(entry.last().fields()))
        .bind("omitted", entry.last().omitted())
        .bind("topic", entry.last().topic().orElse(null))
        .bind("source", entry.last().introduction().source().orElse(null))
        .bind("name", entry.last().introduction().name().orElse(null))
        .bind("model", entry.last().introduction().model().orElse(null));
  }

  private static InboxEntry entry(ResultSet row) throws SQLException {
    var eui = Eui.parse(row.getString(1));
    var last =
        new Sighting(
            eui,
            Columns.instant(row, 5),
            Columns.instant(row, 3),
            fields(row.getString(6)),
            row.getInt(7),
            Optional.ofNullable(row.getString(8)),
            new Introduction(
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getString(10)),
                Optional.ofNullable(row.getString(11))));
    return new InboxEntry(eui, Columns.instant(row, 2), row.getLong(4), last);
  }

  private static String text(Map<FieldName, FieldValue> fields) {
    var members = new TreeMap<String, Value>();
    fields.forEach((name, value) -> members.put(name.value(), value.value()));
    return Value.of(members).canonical();
  }

  private static NavigableMap<FieldName, FieldValue> fields(String text) {
    if (!(ValueText.parse(text) instanceof Value.Members(var members))) {
      throw new IllegalStateException("not fields: " + text);
    }
    var fields = new TreeMap<FieldName, FieldValue>();
    members.forEach((name, value) -> fields.put(new FieldName(name), FieldValue.of(value)));
    return fields;
  }
}
