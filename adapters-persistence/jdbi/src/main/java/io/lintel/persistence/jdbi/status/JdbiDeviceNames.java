package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.DeviceNames;
import io.lintel.domain.status.NamedDevice;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.Dialect;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What sources call their devices, in PostgreSQL or SQLite. May be used by any number of nodes. */
public final class JdbiDeviceNames implements DeviceNames {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiDeviceNames(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void put(String source, Collection<NamedDevice> names, Instant toldAt, int most) {
    database.write(handle -> {
      if (!names.isEmpty()) {
        upsert(handle, source, names, toldAt);
      }
      return forget(handle, source, most);
    });
  }

  /** In the order of the names, so that nodes that are told the same wait for each other. */
  private static void upsert(
      Handle handle, String source, Collection<NamedDevice> names, Instant toldAt) {
    var batch =
        handle.prepareBatch(
            """
            insert into status_device_names (source, name, eui, model, told)
            values (:source, :name, :eui, :model, :told)
            on conflict (source, name) do update set
              eui = excluded.eui, model = excluded.model, told = excluded.told
            """);
    names.stream()
        .sorted(Comparator.comparing(NamedDevice::name))
        .forEach(named ->
            batch
                .bind("source", source)
                .bind("name", named.name())
                .bind("eui", named.eui().map(Eui::toString).orElse(null))
                .bind("model", named.model().orElse(null))
                .bind("told", Columns.micros(toldAt))
                .add());
    batch.execute();
  }

  private int forget(Handle handle, String source, int most) {
    return handle
        .createUpdate(
            """
            delete from status_device_names where source = :source and name in (
              select name from status_device_names where source = :source
              order by told desc, name limit %s offset :most)
            """
                .formatted(database.dialect() == Dialect.SQLITE ? "-1" : "all"))
        .bind("source", source)
        .bind("most", most)
        .execute();
  }

  @Override
  public List<NamedDevice> list(String source) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select name, eui, model from status_device_names
                where source = :source order by name
                """)
            .bind("source", source)
            .map((row, _) ->
                new NamedDevice(
                    row.getString(1),
                    Optional.ofNullable(row.getString(2)).map(Eui::parse),
                    Optional.ofNullable(row.getString(3))))
            .list());
  }
}
