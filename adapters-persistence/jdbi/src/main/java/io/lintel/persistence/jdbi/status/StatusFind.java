package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.StatusQuery;
import io.lintel.persistence.jdbi.Dialect;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * Reads statuses by one statement, whatever their number. One without conditions runs for nearly
 * every request, and its plan is good for all.
 */
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

  Map<Eui, DeviceStatus> run(JdbiDatabase database, Collection<Eui> euis) {
    var texts = euis.stream().map(Eui::toString).toList();
    return conditions.isEmpty()
        ? database.readOften(plain(), statement -> bindPlain(statement, texts), StatusFind::read)
        : database.read(handle -> conditional(handle, texts));
  }

  /** For the lists with positions, and in their order: fields, EUIs, states. */
  private String plain() {
    return text(_ -> dialect.elements());
  }

  private void bindPlain(PreparedStatement statement, List<String> euis) throws SQLException {
    int position = 1;
    if (!query.fields().isEmpty()) {
      dialect.setTexts(statement, position++, fields());
    }
    dialect.setTexts(statement, position++, euis);
    if (!query.states().isEmpty()) {
      dialect.setTexts(statement, position, states());
    }
  }

  private Map<Eui, DeviceStatus> conditional(Handle handle, List<String> euis) {
    var text = new StringBuilder(text(dialect::elements));
    conditions.forEach(condition -> text.append(" and ").append(condition.text()));
    var statement = handle.createQuery(text.toString());
    dialect.bindTexts(statement, "euis", euis);
    if (!query.fields().isEmpty()) {
      dialect.bindTexts(statement, "fields", fields());
    }
    if (!query.states().isEmpty()) {
      dialect.bindTexts(statement, "states", states());
    }
    conditions.forEach(condition -> condition.bind(statement));
    return statement.scanResultSet((rows, _) -> read(rows.get()));
  }

  private List<String> fields() {
    return query.fields().stream().map(FieldName::value).toList();
  }

  private List<String> states() {
    return query.states().stream().map(Connectivity.State::name).toList();
  }

  private String text(UnaryOperator<String> elements) {
    var text =
        new StringBuilder(
            "select s.eui, "
                + StatusRows.COLUMNS
                + " from status_devices s "
                + StatusRows.FIELDS_JOINED);
    if (!query.fields().isEmpty()) {
      text.append(" and f.field in (").append(elements.apply("fields")).append(')');
    }
    text.append(" where s.eui in (").append(elements.apply("euis")).append(')');
    if (!query.states().isEmpty()) {
      text.append(" and s.state in (").append(elements.apply("states")).append(')');
    }
    return text.toString();
  }

  private static Map<Eui, DeviceStatus> read(ResultSet rows) throws SQLException {
    var devices = new HashMap<String, StatusRows>();
    while (rows.next()) {
      var eui = rows.getString(1);
      var device = devices.get(eui);
      if (device == null) {
        device = StatusRows.begin(rows, 2, Eui.parse(eui));
        devices.put(eui, device);
      }
      device.add(rows, 2);
    }
    var found = HashMap.<Eui, DeviceStatus>newHashMap(devices.size());
    devices.values().forEach(status -> found.put(status.eui(), status.toDomain()));
    return found;
  }
}
