package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.DesiredStateRepository;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Desired states in PostgreSQL or SQLite. May be used by any number of threads and nodes. */
public final class JdbiDesiredStateRepository implements DesiredStateRepository {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiDesiredStateRepository(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void write(DesiredState state) {
    int written =
        database.write(handle ->
            state.version().equals(Version.FIRST) ? insert(handle, state) : update(handle, state));
    if (written == 0) {
      var replaced = state.version().number() - 1;
      throw new Stale(
          "desired state of device", state.device(), new Version(Math.max(1, replaced)));
    }
  }

  private static int insert(Handle handle, DesiredState state) {
    var insert =
        handle.createUpdate(
            """
            insert into status_desired (device, fields, version, updated_at)
            values (:device, :fields, :version, :updated_at)
            on conflict (device) do nothing
            """);
    return DesiredStateRow.bind(insert, state).execute();
  }

  private static int update(Handle handle, DesiredState state) {
    var update =
        handle.createUpdate(
            """
            update status_desired
            set fields = :fields, version = :version, updated_at = :updated_at
            where device = :device and version = :previous
            """);
    return DesiredStateRow.bind(update, state)
        .bind("previous", state.version().number() - 1)
        .execute();
  }

  @Override
  public Optional<DesiredState> find(UUID device) {
    return findAll(List.of(device)).stream().findFirst();
  }

  @Override
  public List<DesiredState> findAll(Collection<UUID> devices) {
    if (devices.isEmpty()) {
      return List.of();
    }
    var dialect = database.dialect();
    return database.read(handle -> {
      var query =
          handle.createQuery(
              "select %s from status_desired where device in (%s)"
                  .formatted(DesiredStateRow.COLUMNS, dialect.elements("devices")));
      return dialect
          .bindTexts(query, "devices", devices.stream().map(UUID::toString).toList())
          .map(DesiredStateRow.MAPPER)
          .list();
    });
  }

  @Override
  public List<DesiredState> listBehind(Optional<UUID> behind, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "select %s from status_desired where device > :behind order by device limit :limit"
                    .formatted(DesiredStateRow.COLUMNS))
            .bind("behind", behind.map(UUID::toString).orElse(""))
            .bind("limit", limit)
            .map(DesiredStateRow.MAPPER)
            .list());
  }

  @Override
  public void forget(UUID device) {
    database.write(handle ->
        handle
            .createUpdate("delete from status_desired where device = :device")
            .bind("device", device.toString())
            .execute());
  }
}
