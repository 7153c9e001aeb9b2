package io.lintel.application.identity;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.domain.event.DomainEvent.UserAction;
import io.lintel.domain.event.DomainEvent.UserEvent;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.PasswordHasher;
import io.lintel.domain.identity.SessionId;
import io.lintel.domain.identity.SessionRepository;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserRepository;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Version;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What users may know and change of themselves. */
public final class ProfileService {

  private final UserRepository users;
  private final SessionRepository sessions;
  private final PasswordHasher hasher;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;

  public ProfileService(
      UserRepository users,
      SessionRepository sessions,
      PasswordHasher hasher,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.hasher = hasher;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
  }

  /** The caller itself, or the owner of its token. */
  public User get(Caller caller) {
    var id = Self.of(caller);
    return users.find(id).orElseThrow(() -> new NotFound("user", id));
  }

  public User rename(Caller caller, Optional<Version> expected, String name) {
    Self.signedIn(caller);
    return OptimisticLock.whileStale(
        expected, () -> write(caller, current(caller, expected), edit -> edit.withName(name)));
  }

  /**
   * Gives the caller another password, and ends all of its sessions but the one it asks from.
   *
   * @param typed the password so far
   * @param kept the session that it asks from
   * @throws Invalid when {@code typed} is not the password so far, or there is none
   */
  public User changePassword(
      Caller caller, String typed, Password password, Optional<SessionId> kept) {
    Self.signedIn(caller);
    return OptimisticLock.whileStale(
        Optional.empty(),
        () -> {
          var before = get(caller);
          var old =
              before
                  .password()
                  .orElseThrow(() -> new Invalid("password", "is kept elsewhere for this user"));
          if (!hasher.matches(Password.typed(typed), old)) {
            throw new Invalid("currentPassword", "is not your password");
          }
          password.checkAgainst(before.email());
          var hash = hasher.hash(password.text());
          return unitOfWork.execute(() -> {
            sessions.deleteOthers(before.id(), kept);
            return write(caller, before, edit -> edit.withPassword(hash));
          });
        });
  }

  private User current(Caller caller, Optional<Version> expected) {
    var user = get(caller);
    OptimisticLock.check("user", user.id(), user.version(), expected);
    return user;
  }

  private User write(Caller caller, User before, UnaryOperator<User.Edit> edit) {
    return unitOfWork.execute(() -> {
      var after = before.changed(clock.instant(), edit);
      if (after.sameAs(before)) {
        return before;
      }
      users.update(after);
      events.record(
          caller, UserChange.changed(before, after), new UserEvent(UserAction.CHANGED, after));
      return after;
    });
  }
}
