package io.lintel.persistence.jdbi.identity;

import io.lintel.domain.identity.BridgeAccount;
import io.lintel.domain.identity.BridgeAccountRepository;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.TopicFilter;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;

/** The accounts of bridges in PostgreSQL or SQLite. May be used by any number of threads. */
public final class JdbiBridgeAccountRepository implements BridgeAccountRepository {

  private static final RowMapper<BridgeAccount> MAPPER =
      (row, _) ->
          new BridgeAccount(
              row.getString(1),
              new SecretHash(row.getString(2)),
              filters(row.getString(3)),
              filters(row.getString(4)),
              Columns.instant(row, 5));

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiBridgeAccountRepository(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(BridgeAccount account) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into identity_bridges (name, hash, publish, subscribe, created_at)
                    values (:name, :hash, :publish, :subscribe, :created_at)
                    """)
                .bind("name", account.name())
                .bind("hash", account.hash().hex())
                .bind("publish", text(account.publish()))
                .bind("subscribe", text(account.subscribe()))
                .bind("created_at", Columns.micros(account.createdAt()))
                .execute(),
        _ ->
            new Conflict(
                Conflict.Reason.NAME_TAKEN,
                "There is a bridge '%s' already".formatted(account.name())));
  }

  @Override
  public void update(String name, SecretHash hash) {
    database.write(handle -> {
      int updated =
          handle
              .createUpdate("update identity_bridges set hash = :hash where name = :name")
              .bind("hash", hash.hex())
              .bind("name", name)
              .execute();
      if (updated == 0) {
        throw new NotFound("bridge", name);
      }
      return updated;
    });
  }

  @Override
  public Optional<BridgeAccount> find(String name) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select name, hash, publish, subscribe, created_at from identity_bridges
                where name = :name
                """)
            .bind("name", name)
            .map(MAPPER)
            .findOne());
  }

  @Override
  public List<BridgeAccount> list() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select name, hash, publish, subscribe, created_at from identity_bridges
                order by name
                """)
            .map(MAPPER)
            .list());
  }

  @Override
  public boolean remove(String name) {
    return database.write(handle ->
        handle
            .createUpdate("delete from identity_bridges where name = :name")
            .bind("name", name)
            .execute())
        > 0;
  }

  /** One a line; no filter has a line break. */
  private static String text(List<TopicFilter> filters) {
    return filters.stream().map(TopicFilter::text).collect(Collectors.joining("\n"));
  }

  private static List<TopicFilter> filters(String text) {
    return text.lines().map(TopicFilter::new).toList();
  }
}
