package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.StatusQuery;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads statuses by one statement, whatever their number. */
final class StatusFind {

  private final Dialect dialect;
  private final StatusQuery query;
  private final List<ConditionSql> conditions = new ArrayList<>();

  StatusFind(Dialect dialect, StatusQuery query) {
    this.dialect = dialect;
    this.query = query;
    for (var condition : query.conditions()) {
      conditions.add(new ConditionSql(condition, conditions.size(), dialect));
    }
  }

  Map<Eui, DeviceStatus> run(Handle handle, Collection<Eui> euis) {
    var statement = handle.createQuery(text());
    dialect.bindTexts(statement, "euis", euis.stream().map(Eui::toString).toList());
    if (!query.fields().isEmpty()) {
      dialect.bindTexts(
          statement, "fields", query.fields().stream().map(FieldName::value).toList());
    }
    if (!query.states().isEmpty()) {
      dialect.bindTexts(
          statement, "states", query.states().stream().map(Connectivity.State::name).toList());
    }
    conditions.forEach(condition -> condition.bind(statement));
    Map<String, Row> rows = statement.reduceResultSet(new HashMap<>(), StatusFind::add);
    var found = new HashMap<Eui, DeviceStatus>();
    rows.values().forEach(row -> found.put(row.eui, row.toDomain()));
    return found;
  }

  private String text() {
    var text =
        new StringBuilder(
            """
            select d.eui, d.state, d.since, d.reason, d.first_seen, d.last_seen,
              f.field, f.at, f.value
            from status_devices d
            left join status_fields f on f.eui = d.eui and f.value is not null
            """);
    if (!query.fields().isEmpty()) {
      text.append(" and f.field in (").append(dialect.elements("fields")).append(')');
    }
    text.append(" where d.eui in (").append(dialect.elements("euis")).append(')');
    if (!query.states().isEmpty()) {
      text.append(" and d.state in (").append(dialect.elements("states")).append(')');
    }
    conditions.forEach(condition -> text.append(" and ").append(condition.text()));
    return text.toString();
  }

  private static Map<String, Row> add(
      Map<String, Row> rows, ResultSet row, StatementContext context) throws SQLException {
    var eui = row.getString(1);
    var device = rows.get(eui);
    if (device == null) {
      device = Row.from(row);
      rows.put(eui, device);
    }
    var field = row.getString(7);
    if (field != null) {
      device.fields.put(
          new FieldName(field),
          new Reading(Columns.instant(row, 8), ValueText.parse(row.getString(9))));
    }
    return rows;
  }

  private record Row(
      Eui eui,
      Connectivity connectivity,
      Optional<Instant> firstSeen,
      Optional<Instant> lastSeen,
      TreeMap<FieldName, Reading> fields) {

    static Row from(ResultSet row) throws SQLException {
      return new Row(
          Eui.parse(row.getString(1)),
          ConnectivityColumns.read(row, 2),
          Columns.optionalInstant(row, 5),
          Columns.optionalInstant(row, 6),
          new TreeMap<>());
    }

    DeviceStatus toDomain() {
      return new DeviceStatus(eui, connectivity, firstSeen, lastSeen, fields);
    }
  }
}
