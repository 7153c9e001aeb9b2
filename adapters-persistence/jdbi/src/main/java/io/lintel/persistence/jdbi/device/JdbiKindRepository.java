package io.lintel.persistence.jdbi.device;

import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Conflict.Reason;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Kinds in PostgreSQL or SQLite. May be used by any number of threads. */
public final class JdbiKindRepository implements KindRepository {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiKindRepository(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(Kind kind) {
    database.write(
        handle -> {
          var insert =
              handle.createUpdate(
                  """
                  insert into device_kinds (
                    key, name, manufacturer, reports_every, late_after, offline_after, fields,
                    mapping, version, created_at, updated_at)
                  values (
                    :key, :name, :manufacturer, :reports_every, :late_after, :offline_after, :fields,
                    :mapping, :version, :created_at, :updated_at)
                  """);
          return KindRow.bind(insert, kind).execute();
        },
        _ -> new Conflict(Reason.KEY_TAKEN, "There is a kind '%s' already".formatted(kind.key())));
  }

  @Override
  public void update(Kind kind) {
    database.write(handle -> {
      var update =
          handle.createUpdate(
              """
              update device_kinds
              set name = :name, manufacturer = :manufacturer, reports_every = :reports_every,
                late_after = :late_after, offline_after = :offline_after, fields = :fields,
                mapping = :mapping, version = :version, created_at = :created_at, updated_at = :updated_at
              where key = :key and version = :previous
              """);
      int updated =
          KindRow.bind(update, kind).bind("previous", kind.version().number() - 1).execute();
      if (updated == 0) {
        throw missing(handle, kind.key(), kind.version().previous());
      }
      return updated;
    });
  }

  @Override
  public void delete(KindKey key, Version version) {
    database.write(
        handle -> {
          int deleted =
              handle
                  .createUpdate("delete from device_kinds where key = :key and version = :version")
                  .bind("key", key.value())
                  .bind("version", version.number())
                  .execute();
          if (deleted == 0) {
            throw missing(handle, key, version);
          }
          return deleted;
        },
        _ -> new Conflict(Reason.NOT_EMPTY, "Devices are of the kind '%s'".formatted(key)));
  }

  private static LintelException missing(Handle handle, KindKey key, Version expected) {
    return handle
            .createQuery("select 1 from device_kinds where key = :key")
            .bind("key", key.value())
            .mapTo(Integer.class)
            .findOne()
            .isPresent()
        ? new Stale("kind", key, expected)
        : new NotFound("kind", key);
  }

  @Override
  public Optional<Kind> find(KindKey key) {
    return database.read(handle ->
        handle
            .createQuery("select " + KindRow.COLUMNS + " from device_kinds where key = :key")
            .bind("key", key.value())
            .map(KindRow.MAPPER)
            .findOne());
  }

  @Override
  public List<Kind> findAll(Collection<KindKey> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var dialect = database.dialect();
    return database.read(handle -> {
      var query =
          handle.createQuery(
              "select %s from device_kinds where key in (%s)"
                  .formatted(KindRow.COLUMNS, dialect.elements("keys")));
      return dialect
          .bindTexts(query, "keys", keys.stream().map(KindKey::value).toList())
          .map(KindRow.MAPPER)
          .list();
    });
  }

  @Override
  public List<Kind> listMapped() {
    return database.read(handle ->
        handle
            .createQuery(
                "select " + KindRow.COLUMNS + " from device_kinds where mapping is not null")
            .map(KindRow.MAPPER)
            .list());
  }

  @Override
  public List<Kind> list() {
    return database.read(handle ->
        handle
            .createQuery("select " + KindRow.COLUMNS + " from device_kinds order by key")
            .map(KindRow.MAPPER)
            .list());
  }
}
