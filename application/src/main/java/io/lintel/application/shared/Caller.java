package io.lintel.application.shared;

import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Scope;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * For whom a service acts. Every service method that acts for somebody takes it first and decides
 * by it what is allowed, so that it is decided once for all entrances. What a caller may not see
 * does not exist for it: that is answered by {@link NotFound}. What it may see and not do is {@link
 * Forbidden}.
 *
 * @param grants what a member may do, by building; of no meaning for other roles
 * @param scopes to what its token is narrowed; all of them for who came without one
 */
public record Caller(
    Actor actor, Role role, Map<UUID, GrantLevel> grants, Set<Scope> scopes, Origin origin) {

  /** Lintel itself: what it does by the clock, and what nobody in particular asks for. */
  public static final Caller SYSTEM = trusted(new Actor.Internal("system"));

  public Caller {
    grants = Map.copyOf(grants);
    scopes = Set.copyOf(scopes);
  }

  /** May do everything. */
  public static Caller trusted(Actor actor) {
    return new Caller(actor, Role.ADMIN, Map.of(), Scope.all(), Origin.HERE);
  }

  public Caller from(Origin other) {
    return new Caller(actor, role, grants, scopes, other);
  }

  /** As the audit trail shows it. */
  public String name() {
    return actor.name();
  }

  /**
   * The same actor without any limit: for what a service has to know or do so that what it decided
   * to allow comes out right.
   */
  public Caller unlimited() {
    return new Caller(actor, Role.ADMIN, Map.of(), Scope.all(), origin);
  }

  /** Which buildings it sees something of. */
  public Reach reach() {
    return switch (role) {
      case ADMIN, STAFF -> Reach.everywhere();
      case MEMBER -> Reach.of(grants.keySet());
    };
  }

  /**
   * @param building that the thing is in, if it is in one
   */
  public boolean maySee(Optional<UUID> building) {
    return may(GrantLevel.VIEW, building);
  }

  public boolean mayOperate(Optional<UUID> building) {
    return may(GrantLevel.OPERATE, building);
  }

  public boolean mayManage(Optional<UUID> building) {
    return may(GrantLevel.MANAGE, building);
  }

  private boolean may(GrantLevel level, Optional<UUID> building) {
    return hasScope(scopeOf(level)) && isGranted(level, building);
  }

  private boolean isGranted(GrantLevel level, Optional<UUID> building) {
    return switch (role) {
      case ADMIN, STAFF -> true;
      case MEMBER ->
          building.map(grants::get).filter(granted -> granted.includes(level)).isPresent();
    };
  }

  private boolean hasScope(Scope scope) {
    for (var own : scopes) {
      if (own.includes(scope)) {
        return true;
      }
    }
    return false;
  }

  private static Scope scopeOf(GrantLevel level) {
    return switch (level) {
      case VIEW -> Scope.READ;
      case OPERATE -> Scope.DEVICES;
      case MANAGE -> Scope.WRITE;
    };
  }

  /** Whether it may see, and change, what belongs to no building. */
  public boolean isStaff() {
    return switch (role) {
      case ADMIN, STAFF -> true;
      case MEMBER -> false;
    };
  }

  /** Whether it may know and change users and the system. */
  public boolean isAdmin() {
    return role == Role.ADMIN && hasScope(Scope.ADMIN);
  }

  /**
   * @param building that the thing is in, if it is in one
   * @param absent what is thrown when the thing does not exist for the caller
   * @throws Forbidden when the caller may see the thing, but not this
   */
  public void require(
      GrantLevel level, Optional<UUID> building, Supplier<? extends NotFound> absent) {
    requireScope(scopeOf(level));
    if (!isGranted(GrantLevel.VIEW, building)) {
      throw absent.get();
    }
    if (!isGranted(level, building)) {
      throw new Forbidden(
          "Your grant for this building does not include %s".formatted(inWords(level)));
    }
  }

  /**
   * For what belongs to no building and yet is for everybody, such as kinds.
   *
   * @throws Forbidden when its token is too narrow
   */
  public void requireScope(Scope scope) {
    if (!hasScope(scope)) {
      throw new Forbidden("The token lacks the scope '%s'".formatted(inWords(scope)));
    }
  }

  /**
   * For what belongs to no building.
   *
   * @throws Forbidden when it is a member or its token is too narrow
   */
  public void requireStaff(Scope scope) {
    if (!isStaff()) {
      throw new Forbidden("This is for staff only");
    }
    requireScope(scope);
  }

  /**
   * For users and the system.
   *
   * @throws Forbidden when it is no admin or its token is too narrow
   */
  public void requireAdmin() {
    if (role != Role.ADMIN) {
      throw new Forbidden("This is for admins only");
    }
    requireScope(Scope.ADMIN);
  }

  private static String inWords(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
