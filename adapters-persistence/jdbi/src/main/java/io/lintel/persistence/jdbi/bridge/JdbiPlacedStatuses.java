package io.lintel.persistence.jdbi.bridge;

import io.lintel.domain.bridge.PlacedStatus;
import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Eui;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.status.StatusRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Statuses of devices of one PostgreSQL or SQLite, by one statement. It repeats with each field
 * what it reads of the device, which is therefore no more than is needed. May be used by any number
 * of threads.
 */
public final class JdbiPlacedStatuses implements PlacedStatuses {

  private static final String FIND =
      "select d.eui, d.building_id, "
          + StatusRows.COLUMNS
          + " from device_devices d left join status_devices s on s.eui = d.eui "
          + StatusRows.FIELDS_JOINED
          + " where ";
  private static final String BY_ID = FIND + "d.id = ?";
  private static final String BY_EUI = FIND + "d.eui = ?";

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiPlacedStatuses(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<PlacedStatus> find(DeviceRef ref) {
    return switch (ref) {
      case DeviceRef.ById(var id) ->
          database.readOften(
              BY_ID, statement -> statement.setObject(1, id.value()), JdbiPlacedStatuses::read);
      case DeviceRef.ByEui(var eui) ->
          database.readOften(
              BY_EUI,
              statement -> statement.setString(1, eui.toString()),
              JdbiPlacedStatuses::read);
    };
  }

  private static Optional<PlacedStatus> read(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    var eui = Eui.parse(rows.getString(1));
    var building = Columns.optionalUuid(rows, 2);
    return Optional.of(new PlacedStatus(building, StatusRows.read(rows, 3, eui)));
  }
}
