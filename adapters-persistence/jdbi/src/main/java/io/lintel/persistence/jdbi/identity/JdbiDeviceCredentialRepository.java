package io.lintel.persistence.jdbi.identity;

import io.lintel.domain.identity.DeviceCredential;
import io.lintel.domain.identity.DeviceCredentialRepository;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.shared.Eui;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** The credentials of devices in PostgreSQL or SQLite. May be used by any number of threads. */
public final class JdbiDeviceCredentialRepository implements DeviceCredentialRepository {

  private static final RowMapper<DeviceCredential> MAPPER =
      (row, _) ->
          new DeviceCredential(
              Eui.parse(row.getString(1)),
              Columns.uuid(row, 2),
              new SecretHash(row.getString(3)),
              Columns.instant(row, 4));

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiDeviceCredentialRepository(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void put(DeviceCredential credential) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                insert into identity_device_credentials (eui, device_id, hash, created_at)
                values (:eui, :device_id, :hash, :created_at)
                on conflict (eui) do update
                set device_id = excluded.device_id, hash = excluded.hash,
                  created_at = excluded.created_at
                """)
            .bind("eui", credential.eui().toString())
            .bind("device_id", credential.device())
            .bind("hash", credential.hash().hex())
            .bind("created_at", Columns.micros(credential.createdAt()))
            .execute());
  }

  @Override
  public Optional<DeviceCredential> find(Eui eui) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select eui, device_id, hash, created_at from identity_device_credentials
                where eui = :eui
                """)
            .bind("eui", eui.toString())
            .map(MAPPER)
            .findOne());
  }

  @Override
  public List<DeviceCredential> findAll(Collection<Eui> euis) {
    if (euis.isEmpty()) {
      return List.of();
    }
    var dialect = database.dialect();
    return database.read(handle -> {
      var query =
          handle.createQuery(
              """
              select eui, device_id, hash, created_at from identity_device_credentials
              where eui in (%s)
              """
                  .formatted(dialect.elements("euis")));
      return dialect
          .bindTexts(query, "euis", euis.stream().map(Eui::toString).toList())
          .map(MAPPER)
          .list();
    });
  }

  @Override
  public boolean remove(Eui eui) {
    return database.write(handle ->
        handle
            .createUpdate("delete from identity_device_credentials where eui = :eui")
            .bind("eui", eui.toString())
            .execute())
        > 0;
  }
}
