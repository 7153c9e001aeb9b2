package io.lintel.persistence.memory;

import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.User;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Texts;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The users, by id and by email. */
final class UserTable {

  private final Table<UUID, User> byId;
  private final Table<String, User> byEmail;

  UserTable(Journal journal) {
    byId = new Table<>(journal, Position.BY_ID);
    byEmail = new Table<>(journal, Texts::compare);
  }

  Optional<User> find(UUID id) {
    return byId.find(id);
  }

  Optional<User> find(Email email) {
    return byEmail.find(email.address());
  }

  Collection<User> rows() {
    return byId.rows();
  }

  void put(User user) {
    find(user.id().value()).ifPresent(this::remove);
    byId.put(user.id().value(), user);
    byEmail.put(user.email().address(), user);
  }

  void remove(User user) {
    byId.remove(user.id().value());
    byEmail.remove(user.email().address());
  }

  Page<User> page(PageRequest request) {
    var start = request.after().map(Cursor::key).orElse("");
    var read = byEmail.rowsBehind(start).stream().limit(request.limit() + 1L).toList();
    return Page.of(
        read, request.limit(), user -> new Cursor(user.email().address(), user.id().value()));
  }

  Page<User> pageGranted(UUID building, PageRequest request) {
    var start = request.after().map(Cursor::id).orElse(Position.NO_ID);
    var read =
        byId.rowsBehind(start).stream()
            .filter(user -> user.grants().containsKey(building))
            .limit(request.limit() + 1L)
            .toList();
    return Page.of(read, request.limit(), user -> new Cursor("", user.id().value()));
  }
}
