package io.lintel.persistence.jdbi.device;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.FormerEui;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Eui;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The table of the EUIs that devices had. */
final class FormerEuis {

  private static final RowMapper<FormerEui> MAPPER =
      (row, _) ->
          new FormerEui(
              Eui.parse(row.getString(1)),
              new DeviceId(Columns.uuid(row, 2)),
              Columns.instant(row, 3));

  private FormerEuis() {}

  /**
   * To be called before a device is updated: keeps the EUI that it has and takes back the one that
   * it gets, if that was its own.
   *
   * @return whether it gets another one
   */
  static boolean remember(Handle handle, Device device) {
    int remembered =
        handle
            .createUpdate(
                """
                insert into device_former_euis (eui, device_id, replaced_at)
                select eui, id, :at from device_devices
                where id = :id and version = :previous and eui <> :eui
                on conflict (eui) do nothing
                """)
            .bind("at", Columns.micros(device.updatedAt()))
            .bind("id", device.id().value())
            .bind("previous", device.version().number() - 1)
            .bind("eui", device.eui().toString())
            .execute();
    if (remembered > 0) {
      handle
          .createUpdate("delete from device_former_euis where eui = :eui and device_id = :id")
          .bind("eui", device.eui().toString())
          .bind("id", device.id().value())
          .execute();
    }
    return remembered > 0;
  }

  /**
   * To be called after a device was written: who replaces another that has this EUI is waited for
   * then, and what that keeps is seen.
   *
   * @throws Conflict when another device had the EUI
   */
  static void checkFree(Handle handle, Device device) {
    handle
        .createQuery("select eui, device_id, replaced_at from device_former_euis where eui = :eui")
        .bind("eui", device.eui().toString())
        .map(MAPPER)
        .findOne()
        .ifPresent(former -> {
          throw new Conflict(
              Conflict.Reason.EUI_TAKEN,
              "The EUI %s belonged to the device %s, which was replaced"
                  .formatted(former.eui(), former.device()));
        });
  }

  static List<FormerEui> of(Handle handle, DeviceId id) {
    return handle
        .createQuery(
            """
            select eui, device_id, replaced_at from device_former_euis
            where device_id = :id order by replaced_at, eui
            """)
        .bind("id", id.value())
        .map(MAPPER)
        .list();
  }

  static List<FormerEui> find(Handle handle, Dialect dialect, Collection<Eui> euis) {
    var query =
        handle.createQuery(
            "select eui, device_id, replaced_at from device_former_euis where eui in (%s)"
                .formatted(dialect.elements("euis")));
    return dialect
        .bindTexts(query, "euis", euis.stream().map(Eui::toString).toList())
        .map(MAPPER)
        .list();
  }
}
