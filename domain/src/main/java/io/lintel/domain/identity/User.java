package io.lintel.domain.identity;

import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Somebody who may use Lintel.
 *
 * @param name as others read it
 * @param password none for who signs in elsewhere
 * @param grants what a member may do, by building; kept for other roles too, where it has no
 *     meaning; at most {@value #MOST_GRANTS}
 */
public record User(
    UserId id,
    Email email,
    String name,
    Role role,
    UserState state,
    Optional<PasswordHash> password,
    Map<UUID, GrantLevel> grants,
    Version version,
    Instant createdAt,
    Instant updatedAt) {

  public static final int MOST_GRANTS = 1_000;

  public User {
    name = Texts.line("name", name, 100);
    if (grants.size() > MOST_GRANTS) {
      throw new Invalid(
          "grants", "must be at most %d, not %d".formatted(MOST_GRANTS, grants.size()));
    }
    grants = Collections.unmodifiableMap(new TreeMap<>(grants));
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
  }

  public boolean isActiveAdmin() {
    return role == Role.ADMIN && state == UserState.ACTIVE;
  }

  /** One version later, as {@code edit} says. */
  public User changed(Instant at, UnaryOperator<Edit> edit) {
    var edited = edit.apply(new Edit(email, name, role, state, password, grants));
    return new User(
        id,
        edited.email,
        edited.name,
        edited.role,
        edited.state,
        edited.password,
        edited.grants,
        version.next(),
        createdAt,
        at);
  }

  /** Whether nothing differs but when it was written. */
  public boolean sameAs(User other) {
    return new User(
            id,
            email,
            name,
            role,
            state,
            password,
            grants,
            other.version,
            createdAt,
            other.updatedAt)
        .equals(other);
  }

  /** What can be changed of a user. */
  public record Edit(
      Email email,
      String name,
      Role role,
      UserState state,
      Optional<PasswordHash> password,
      Map<UUID, GrantLevel> grants) {

    public Edit withEmail(Email changed) {
      return new Edit(changed, name, role, state, password, grants);
    }

    public Edit withName(String changed) {
      return new Edit(email, changed, role, state, password, grants);
    }

    public Edit withRole(Role changed) {
      return new Edit(email, name, changed, state, password, grants);
    }

    public Edit inState(UserState changed) {
      return new Edit(email, name, role, changed, password, grants);
    }

    public Edit withPassword(PasswordHash changed) {
      return new Edit(email, name, role, state, Optional.of(changed), grants);
    }

    public Edit granted(UUID building, GrantLevel level) {
      var changed = new HashMap<>(grants);
      changed.put(building, level);
      return new Edit(email, name, role, state, password, changed);
    }

    public Edit revoked(UUID building) {
      var changed = new HashMap<>(grants);
      changed.remove(building);
      return new Edit(email, name, role, state, password, changed);
    }
  }
}
