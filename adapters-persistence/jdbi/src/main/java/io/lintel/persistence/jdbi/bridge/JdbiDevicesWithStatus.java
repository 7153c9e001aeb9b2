package io.lintel.persistence.jdbi.bridge;

import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.bridge.DevicesWithStatus;
import io.lintel.domain.device.DeviceRef;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.device.DeviceRow;
import io.lintel.persistence.jdbi.status.StatusRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Devices and their statuses of one PostgreSQL or SQLite, by one statement. May be used by any
 * number of threads.
 */
public final class JdbiDevicesWithStatus implements DevicesWithStatus {

  private static final String FIND =
      "select "
          + DeviceRow.COLUMNS
          + ", "
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
  public JdbiDevicesWithStatus(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<DeviceWithStatus> find(DeviceRef ref) {
    return switch (ref) {
      case DeviceRef.ById(var id) ->
          database.readOften(
              BY_ID, statement -> statement.setObject(1, id.value()), JdbiDevicesWithStatus::read);
      case DeviceRef.ByEui(var eui) ->
          database.readOften(
              BY_EUI,
              statement -> statement.setString(1, eui.toString()),
              JdbiDevicesWithStatus::read);
    };
  }

  private static Optional<DeviceWithStatus> read(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    var device = DeviceRow.map(rows);
    return Optional.of(
        new DeviceWithStatus(device, StatusRows.read(rows, DeviceRow.COUNT + 1, device.eui())));
  }
}
