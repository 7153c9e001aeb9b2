package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Whether a device is heard of, as three columns. */
final class ConnectivityColumns {

  private ConnectivityColumns() {}

  static Map<Eui, Connectivity> find(Handle handle, Dialect dialect, Collection<Eui> euis) {
    var query =
        handle.createQuery(
            "select eui, state, since, reason from status_devices where eui in (%s)"
                .formatted(dialect.elements("euis")));
    return dialect
        .bindTexts(query, "euis", euis.stream().map(Eui::toString).toList())
        .map((row, _) -> Map.entry(Eui.parse(row.getString(1)), read(row, 2)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * @param first the number of the first of the columns state, since, reason
   */
  static Connectivity read(ResultSet row, int first) throws SQLException {
    return new Connectivity(
        Connectivity.State.valueOf(row.getString(first)),
        Columns.optionalInstant(row, first + 1),
        Optional.ofNullable(row.getString(first + 2)).map(Connectivity.Reason::valueOf));
  }
}
