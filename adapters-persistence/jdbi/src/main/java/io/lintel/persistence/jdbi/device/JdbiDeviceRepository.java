package io.lintel.persistence.jdbi.device;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.FormerEui;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Conflict.Reason;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.BrokenRule;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Devices in PostgreSQL or SQLite. May be used by any number of threads. */
public final class JdbiDeviceRepository implements DeviceRepository {

  private static final String BY_ID =
      "select " + DeviceRow.COLUMNS + " from device_devices d where d.id = ?";
  private static final String BY_EUI =
      "select " + DeviceRow.COLUMNS + " from device_devices d where d.eui = ?";

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiDeviceRepository(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(Device device) {
    database.write(
        handle -> {
          var insert =
              handle.createUpdate(
                  """
                  insert into device_devices (
                    id, eui, name, name_key, search_text, kind, building_id, floor_id, room_id,
                    plan_x, plan_y, tags, attributes, state, version, created_at, updated_at)
                  values (
                    :id, :eui, :name, :name_key, :search_text, :kind, :building_id, :floor_id, :room_id,
                    :plan_x, :plan_y, :tags, :attributes, :state, :version, :created_at, :updated_at)
                  """);
          DeviceRow.bind(insert, device).execute();
          FormerEuis.checkFree(handle, device);
          return indexTags(handle, device);
        },
        broken -> refusal(broken, device));
  }

  @Override
  public void update(Device device) {
    database.write(
        handle -> {
          boolean replaced = FormerEuis.remember(handle, device);
          var update =
              handle.createUpdate(
                  """
                  update device_devices
                  set eui = :eui, name = :name, name_key = :name_key, search_text = :search_text,
                    kind = :kind, building_id = :building_id, floor_id = :floor_id,
                    room_id = :room_id, plan_x = :plan_x, plan_y = :plan_y, tags = :tags,
                    attributes = :attributes, state = :state,
                    version = :version, created_at = :created_at, updated_at = :updated_at
                  where id = :id and version = :previous
                  """);
          int updated =
              DeviceRow.bind(update, device)
                  .bind("previous", device.version().number() - 1)
                  .execute();
          if (updated == 0) {
            throw missing(handle, device.id(), device.version().previous());
          }
          if (replaced) {
            FormerEuis.checkFree(handle, device);
          }
          handle
              .createUpdate("delete from device_tags where device_id = :id")
              .bind("id", device.id().value())
              .execute();
          return indexTags(handle, device);
        },
        broken -> refusal(broken, device));
  }

  private static int indexTags(Handle handle, Device device) {
    if (device.tags().isEmpty()) {
      return 0;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into device_tags (device_id, tag, state, name_key, created_at, eui)
            select id, :tag, state, name_key, created_at, eui from device_devices where id = :id
            """);
    for (Tag tag : device.tags()) {
      batch.bind("id", device.id().value()).bind("tag", tag.value()).add();
    }
    return batch.execute().length;
  }

  private static LintelException refusal(BrokenRule broken, Device device) {
    return switch (broken) {
      case BrokenRule.Unique(var columns) when columns.equals("device_devices_eui") ->
          new Conflict(
              Reason.EUI_TAKEN, "The EUI %s belongs to another device".formatted(device.eui()));
      case BrokenRule.Unique _ ->
          new Conflict(Reason.ID_TAKEN, "There is a device %s already".formatted(device.id()));
      case BrokenRule.Reference _ ->
          new NotFound("kind", device.kind().map(Object::toString).orElse(""));
    };
  }

  private static LintelException missing(Handle handle, DeviceId id, Version expected) {
    return handle
            .createQuery("select 1 from device_devices where id = :id")
            .bind("id", id.value())
            .mapTo(Integer.class)
            .findOne()
            .isPresent()
        ? new Stale("device", id, expected)
        : new NotFound("device", id);
  }

  @Override
  public void delete(DeviceId id, Version version) {
    database.write(handle -> {
      int deleted =
          handle
              .createUpdate("delete from device_devices where id = :id and version = :version")
              .bind("id", id.value())
              .bind("version", version.number())
              .execute();
      if (deleted == 0) {
        throw missing(handle, id, version);
      }
      return deleted;
    });
  }

  @Override
  public Optional<Device> find(DeviceId id) {
    return database.readOften(
        BY_ID, statement -> statement.setObject(1, id.value()), JdbiDeviceRepository::first);
  }

  @Override
  public Optional<Device> find(Eui eui) {
    return database.readOften(
        BY_EUI, statement -> statement.setString(1, eui.toString()), JdbiDeviceRepository::first);
  }

  private static Optional<Device> first(ResultSet rows) throws SQLException {
    return rows.next() ? Optional.of(DeviceRow.map(rows)) : Optional.empty();
  }

  @Override
  public List<Device> findAll(Collection<Eui> euis) {
    if (euis.isEmpty()) {
      return List.of();
    }
    var dialect = database.dialect();
    return database.readOften(
        "select %s from device_devices d where d.eui in (%s)"
            .formatted(DeviceRow.COLUMNS, dialect.elements()),
        statement -> dialect.setTexts(statement, 1, euis.stream().map(Eui::toString).toList()),
        JdbiDeviceRepository::all);
  }

  private static List<Device> all(ResultSet rows) throws SQLException {
    var devices = new ArrayList<Device>();
    while (rows.next()) {
      devices.add(DeviceRow.map(rows));
    }
    return devices;
  }

  @Override
  public List<FormerEui> formerEuis(DeviceId id) {
    return database.read(handle -> FormerEuis.of(handle, id));
  }

  @Override
  public List<FormerEui> findFormer(Collection<Eui> euis) {
    return euis.isEmpty()
        ? List.of()
        : database.read(handle -> FormerEuis.find(handle, database.dialect(), euis));
  }

  @Override
  public Page<Device> list(DeviceQuery query) {
    var listing = new DeviceListing(query, database.dialect());
    var read =
        database.read(handle ->
            handle
                .createQuery(listing.text())
                .bindMap(listing.parameters())
                .map(DeviceRow.MAPPER)
                .list());
    return Page.of(read, query.page().limit(), query.sort()::cursorOf);
  }

  @Override
  public long count(PlaceFilter place) {
    return switch (place) {
      case PlaceFilter.Anywhere _ -> count("", Map.of());
      case PlaceFilter.Unplaced _ -> count(" where room_id is null", Map.of());
      case PlaceFilter.InRoom(var room) -> count(" where room_id = :id", Map.of("id", room));
      case PlaceFilter.OnFloor(var floor) -> count(" where floor_id = :id", Map.of("id", floor));
      case PlaceFilter.InBuilding(var building) ->
          count(" where building_id = :id", Map.of("id", building));
    };
  }

  private long count(String where, Map<String, ?> parameters) {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from device_devices" + where)
            .bindMap(parameters)
            .mapTo(Long.class)
            .one());
  }
}
