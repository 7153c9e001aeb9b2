package io.lintel.persistence.jdbi.identity;

import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.identity.UserRepository;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Conflict.Reason;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.BrokenRule;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Users in PostgreSQL or SQLite. May be used by any number of threads. */
public final class JdbiUserRepository implements UserRepository {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiUserRepository(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(User user) {
    database.write(
        handle -> {
          var insert =
              handle.createUpdate(
                  """
                  insert into identity_users (
                    id, email, name, role, state, password_hash, version, created_at, updated_at)
                  values (
                    :id, :email, :name, :role, :state, :password_hash, :version, :created_at,
                    :updated_at)
                  """);
          UserRow.bind(insert, user).execute();
          return insertGrants(handle, user);
        },
        broken -> taken(broken, user));
  }

  @Override
  public void update(User user) {
    database.write(
        handle -> {
          if (!user.isActiveAdmin()) {
            checkNotLastAdmin(handle, user.id());
          }
          var update =
              handle.createUpdate(
                  """
                  update identity_users
                  set email = :email, name = :name, role = :role, state = :state,
                    password_hash = :password_hash, version = :version, created_at = :created_at,
                    updated_at = :updated_at
                  where id = :id and version = :previous
                  """);
          int updated =
              UserRow.bind(update, user)
                  .bind("previous", user.version().previous().number())
                  .execute();
          if (updated == 0) {
            throw missing(handle, user.id(), user.version().previous());
          }
          handle
              .createUpdate("delete from identity_grants where user_id = :id")
              .bind("id", user.id().value())
              .execute();
          return insertGrants(handle, user);
        },
        broken -> taken(broken, user));
  }

  private static int insertGrants(Handle handle, User user) {
    if (user.grants().isEmpty()) {
      return 0;
    }
    var batch =
        handle.prepareBatch(
            "insert into identity_grants (user_id, building_id, level) values (:user, :building, :level)");
    user.grants()
        .forEach((building, level) ->
            batch
                .bind("user", user.id().value())
                .bind("building", building)
                .bind("level", level.name())
                .add());
    return batch.execute().length;
  }

  private static Conflict taken(BrokenRule broken, User user) {
    return broken.equals(new BrokenRule.Unique("identity_users_id"))
        ? new Conflict(Reason.ID_TAKEN, "There is a user %s already".formatted(user.id()))
        : new Conflict(Reason.EMAIL_TAKEN, "There is a user %s already".formatted(user.email()));
  }

  @Override
  public void delete(UserId id, Version version) {
    database.write(handle -> {
      checkNotLastAdmin(handle, id);
      int deleted =
          handle
              .createUpdate("delete from identity_users where id = :id and version = :version")
              .bind("id", id.value())
              .bind("version", version.number())
              .execute();
      if (deleted == 0) {
        throw missing(handle, id, version);
      }
      return deleted;
    });
  }

  /** Who takes one of the active admins away holds all of them, so that no two do it at once. */
  private void checkNotLastAdmin(Handle handle, UserId id) {
    var admins =
        handle
            .createQuery(
                """
                select id from identity_users where role = 'ADMIN' and state = 'ACTIVE' order by id %s
                """
                    .formatted(database.dialect().lockingRows()))
            .map((row, _) -> UUID.fromString(row.getString(1)))
            .list();
    if (admins.size() == 1 && admins.getFirst().equals(id.value())) {
      throw new Conflict(Reason.LAST_ADMIN, "The user %s is the last active admin".formatted(id));
    }
  }

  private static LintelException missing(Handle handle, UserId id, Version expected) {
    return handle
            .createQuery("select 1 from identity_users where id = :id")
            .bind("id", id.value())
            .mapTo(Integer.class)
            .findOne()
            .isPresent()
        ? new Stale("user", id, expected)
        : new NotFound("user", id);
  }

  @Override
  public Optional<User> find(UserId id) {
    return database.read(handle ->
        handle
            .createQuery("select " + UserRow.COLUMNS + " from identity_users u where u.id = :id")
            .bind("id", id.value())
            .map(UserRow.MAPPER)
            .findOne());
  }

  @Override
  public Optional<User> find(Email email) {
    return database.read(handle ->
        handle
            .createQuery(
                "select " + UserRow.COLUMNS + " from identity_users u where u.email = :email")
            .bind("email", email.address())
            .map(UserRow.MAPPER)
            .findOne());
  }

  @Override
  public Page<User> list(PageRequest page) {
    var read =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    select %s from identity_users u where u.email > :after
                    order by u.email limit :limit
                    """
                        .formatted(UserRow.COLUMNS))
                .bind("after", page.after().map(Cursor::key).orElse(""))
                .bind("limit", page.limit() + 1)
                .map(UserRow.MAPPER)
                .list());
    return Page.of(
        read, page.limit(), user -> new Cursor(user.email().address(), user.id().value()));
  }

  @Override
  public Page<User> listGranted(UUID building, PageRequest page) {
    var read =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    select %s from identity_grants b join identity_users u on u.id = b.user_id
                    where b.building_id = :building and b.user_id > :after
                    order by b.user_id limit :limit
                    """
                        .formatted(UserRow.COLUMNS))
                .bind("building", building)
                .bind("after", Behind.id(page))
                .bind("limit", page.limit() + 1)
                .map(UserRow.MAPPER)
                .list());
    return Page.of(read, page.limit(), user -> new Cursor("", user.id().value()));
  }
}
