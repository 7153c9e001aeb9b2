package io.lintel.application.identity;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.audit.Change;
import io.lintel.domain.event.DomainEvent.UserAction;
import io.lintel.domain.event.DomainEvent.UserEvent;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.PasswordHash;
import io.lintel.domain.identity.PasswordHasher;
import io.lintel.domain.identity.SessionRepository;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.identity.UserRepository;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Version;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Creates, changes, finds, lists and deletes users, and grants them buildings. For admins. One
 * active admin always stays one: what would change that is refused by the store.
 */
public final class UserService {

  private final UserRepository users;
  private final SessionRepository sessions;
  private final PasswordHasher hasher;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;
  private final Uuids uuids;

  public UserService(
      UserRepository users,
      SessionRepository sessions,
      PasswordHasher hasher,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    this.users = users;
    this.sessions = sessions;
    this.hasher = hasher;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
    this.uuids = uuids;
  }

  /**
   * @throws io.lintel.domain.shared.Conflict when the email is taken
   */
  public User create(Caller caller, UserDraft draft) {
    return create(caller, new UserId(uuids.next()), draft);
  }

  User create(Caller caller, UserId id, UserDraft draft) {
    caller.requireAdmin();
    var password = hash(draft);
    return unitOfWork.execute(() -> {
      var now = clock.instant();
      var user =
          new User(
              id,
              draft.email(),
              draft.name(),
              draft.role(),
              draft.state(),
              password,
              Map.of(),
              Version.FIRST,
              now,
              now);
      users.insert(user);
      events.record(caller, UserChange.created(user), new UserEvent(UserAction.CREATED, user));
      return user;
    });
  }

  /**
   * Changes a user to what {@code edit} makes of it as it is. Who gets another password or another
   * role, or is disabled, is signed out everywhere.
   *
   * @throws io.lintel.domain.shared.Stale when the user is at another version than expected
   * @throws io.lintel.domain.shared.Conflict when the email is taken, or it is the last active
   *     admin
   */
  public User change(
      Caller caller, UserId id, Optional<Version> expected, UnaryOperator<UserDraft> edit) {
    caller.requireAdmin();
    return OptimisticLock.whileStale(
        expected,
        () -> {
          var before = existing(id);
          OptimisticLock.check("user", id, before.version(), expected);
          var draft = edit.apply(UserDraft.of(before));
          var password = hash(draft).or(before::password); // slow, so before the unit of work
          return write(
              caller,
              UserChange::changed,
              before,
              it ->
                  new User.Edit(
                      draft.email(),
                      draft.name(),
                      draft.role(),
                      draft.state(),
                      password,
                      it.grants()));
        });
  }

  private Optional<PasswordHash> hash(UserDraft draft) {
    draft.password().ifPresent(password -> password.checkAgainst(draft.email()));
    return draft.password().map(Password::text).map(hasher::hash);
  }

  private User write(
      Caller caller,
      BiFunction<User, User, Change> change,
      User before,
      UnaryOperator<User.Edit> edit) {
    return unitOfWork.execute(() -> {
      var after = before.changed(clock.instant(), edit);
      if (after.sameAs(before)) {
        return before;
      }
      users.update(after);
      if (!after.password().equals(before.password())
          || after.role() != before.role()
          || after.state() == UserState.DISABLED) {
        sessions.deleteOthers(after.id(), Optional.empty());
      }
      events.record(caller, change.apply(before, after), new UserEvent(UserAction.CHANGED, after));
      return after;
    });
  }

  /**
   * Lets a member do something in a building, more or less than before.
   *
   * @param building which there is; who calls this has made sure
   */
  public User grant(Caller caller, UserId id, UUID building, GrantLevel level) {
    caller.requireAdmin();
    return OptimisticLock.whileStale(
        Optional.empty(),
        () -> writeGrant(caller, existing(id), building, edit -> edit.granted(building, level)));
  }

  /**
   * Takes a grant back: here at once, on other nodes in a moment.
   *
   * @throws NotFound when there is no such grant
   */
  public User revoke(Caller caller, UserId id, UUID building) {
    caller.requireAdmin();
    return OptimisticLock.whileStale(
        Optional.empty(),
        () -> {
          var before = existing(id);
          if (!before.grants().containsKey(building)) {
            throw new NotFound("grant for the building", building);
          }
          return writeGrant(caller, before, building, edit -> edit.revoked(building));
        });
  }

  private User writeGrant(
      Caller caller, User before, UUID building, UnaryOperator<User.Edit> edit) {
    return write(caller, (from, to) -> UserChange.granted(from, to, building), before, edit);
  }

  /** Changes a user to what is decided elsewhere. */
  User follow(Caller caller, UserId id, UnaryOperator<User.Edit> edit) {
    return OptimisticLock.whileStale(
        Optional.empty(), () -> write(caller, UserChange::changed, existing(id), edit));
  }

  /** Removes a user for good, with all sessions and tokens. */
  public void delete(Caller caller, UserId id, Optional<Version> expected) {
    caller.requireAdmin();
    OptimisticLock.whileStale(
        expected,
        () ->
            unitOfWork.execute(() -> {
              var user = existing(id);
              OptimisticLock.check("user", id, user.version(), expected);
              users.delete(id, user.version());
              events.record(
                  caller, UserChange.deleted(user), new UserEvent(UserAction.DELETED, user));
              return user;
            }));
  }

  /**
   * @throws NotFound when there is none
   */
  public User get(Caller caller, UserId id) {
    caller.requireAdmin();
    return existing(id);
  }

  public Optional<User> find(Caller caller, Email email) {
    caller.requireAdmin();
    return users.find(email);
  }

  /** A page of all users, by email. */
  public Page<User> list(Caller caller, PageRequest page) {
    caller.requireAdmin();
    return users.list(page);
  }

  /** A page of those to whom something of a building is granted. */
  public Page<User> listGranted(Caller caller, UUID building, PageRequest page) {
    caller.requireAdmin();
    return users.listGranted(building, page);
  }

  private User existing(UserId id) {
    return users.find(id).orElseThrow(() -> new NotFound("user", id));
  }
}
