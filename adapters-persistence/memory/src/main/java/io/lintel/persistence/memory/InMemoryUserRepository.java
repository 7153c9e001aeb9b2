package io.lintel.persistence.memory;

import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.identity.UserRepository;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Users in memory. */
public final class InMemoryUserRepository implements UserRepository {

  private final MemoryDatabase database;

  public InMemoryUserRepository(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(User user) {
    database.write(() -> {
      if (database.users.find(user.id().value()).isPresent()) {
        throw new Conflict(
            Conflict.Reason.ID_TAKEN, "There is a user %s already".formatted(user.id()));
      }
      checkFree(user);
      database.users.put(user);
    });
  }

  @Override
  public void update(User user) {
    database.write(() -> {
      var before = existing(user.id(), user.version().previous());
      checkFree(user);
      if (!user.isActiveAdmin()) {
        checkNotLastAdmin(before);
      }
      database.users.put(user);
    });
  }

  @Override
  public void delete(UserId id, Version version) {
    database.write(() -> {
      var user = existing(id, version);
      checkNotLastAdmin(user);
      database.users.remove(user);
      List.copyOf(database.tokens.rows()).stream()
          .filter(token -> token.owner().equals(id))
          .forEach(token -> database.tokens.remove(token.id().value()));
      List.copyOf(database.sessions.rows()).stream()
          .filter(session -> session.user().equals(id))
          .forEach(session -> database.sessions.remove(session.id().value()));
    });
  }

  private void checkFree(User user) {
    database
        .users
        .find(user.email())
        .filter(other -> !other.id().equals(user.id()))
        .ifPresent(_ -> {
          throw new Conflict(
              Conflict.Reason.EMAIL_TAKEN, "There is a user %s already".formatted(user.email()));
        });
  }

  private void checkNotLastAdmin(User user) {
    if (user.isActiveAdmin()
        && database.users.rows().stream()
            .noneMatch(other -> other.isActiveAdmin() && !other.id().equals(user.id()))) {
      throw new Conflict(
          Conflict.Reason.LAST_ADMIN, "%s is the last active admin".formatted(user.email()));
    }
  }

  private User existing(UserId id, Version expected) {
    var user = database.users.find(id.value()).orElseThrow(() -> new NotFound("user", id));
    if (!user.version().equals(expected)) {
      throw new Stale("user", id, expected);
    }
    return user;
  }

  @Override
  public Optional<User> find(UserId id) {
    return database.read(() -> database.users.find(id.value()));
  }

  @Override
  public Optional<User> find(Email email) {
    return database.read(() -> database.users.find(email));
  }

  @Override
  public Page<User> list(PageRequest page) {
    return database.read(() -> database.users.page(page));
  }

  @Override
  public Page<User> listGranted(UUID building, PageRequest page) {
    return database.read(() -> database.users.pageGranted(building, page));
  }
}
