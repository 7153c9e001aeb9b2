package io.lintel.application.identity;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.PasswordHash;
import io.lintel.domain.identity.PasswordHasher;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.SessionId;
import io.lintel.domain.identity.SessionRepository;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserRepository;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.domain.shared.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Lets users sign in and out. May be used by any number of threads. */
public final class SessionService {

  private static final int STEP = 1_000;

  private final UserRepository users;
  private final SessionRepository sessions;
  private final PasswordHasher hasher;
  private final BearerSecrets secrets;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final RefusedSignIns refused;
  private final Duration kept;
  private final InstantSource clock;
  private final Uuids uuids;

  /**
   * @param kept how long a session lasts, however much it is used
   */
  public SessionService(
      UserRepository users,
      SessionRepository sessions,
      PasswordHasher hasher,
      BearerSecrets secrets,
      UnitOfWork unitOfWork,
      EventRecorder events,
      RefusedSignIns refused,
      Duration kept,
      InstantSource clock,
      Uuids uuids) {
    this.users = users;
    this.sessions = sessions;
    this.hasher = hasher;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.refused = refused;
    this.kept = kept;
    this.clock = clock;
    this.uuids = uuids;
  }

  /**
   * Begins a session. It does the same work and says the same whether there is no such user, the
   * user is disabled, or the password is wrong; how often one may try is decided before this. The
   * trail tells of refusals, for users and for nobody alike, so that they take as long.
   *
   * @param client with what, as that says
   * @throws Unauthenticated when it is not to be
   */
  public SignedIn signIn(String email, String password, Origin origin, String client) {
    var typed = Password.typed(password);
    var known = find(email);
    var user = known.filter(it -> it.state() == UserState.ACTIVE);
    var hash = user.flatMap(User::password);
    if (!matches(typed, hash)) {
      refused.record(known, origin, client);
      throw new Unauthenticated("The email or the password is wrong");
    }
    return begin(renewed(user.get(), typed, hash.get()), origin, client);
  }

  /** Hashes once, whether there is something to compare with or not. */
  private boolean matches(String password, Optional<PasswordHash> hash) {
    if (hash.isEmpty()) {
      var _ = hasher.hash(password);
      return false;
    }
    return hasher.matches(password, hash.get());
  }

  /**
   * Begins a session for a user who proved elsewhere who it is.
   *
   * @throws Unauthenticated when the user is disabled
   */
  public SignedIn begin(User user, Origin origin, String client) {
    if (user.state() != UserState.ACTIVE) {
      throw new Unauthenticated("The user is disabled");
    }
    var now = clock.instant();
    var secret = secrets.next(BearerSecrets.SESSION);
    var session =
        new Session(
            new SessionId(uuids.next()),
            user.id(),
            SecretHash.of(secret),
            origin.address().orElse(""),
            client,
            now,
            now.plus(kept),
            now);
    var caller = Caller.trusted(new Actor.User(user.id().value(), user.name())).from(origin);
    unitOfWork.execute(() -> {
      sessions.insert(session);
      events.record(caller, UserChange.signedIn(session));
    });
    return new SignedIn(secret, session, user);
  }

  private Optional<User> find(String email) {
    try {
      return users.find(new Email(email));
    } catch (Invalid _) { // nobody has it
      return Optional.empty();
    }
  }

  /** A hash that would be made otherwise today is, now that the password is at hand. */
  private User renewed(User user, String password, PasswordHash hash) {
    if (!hasher.isOutdated(hash)) {
      return user;
    }
    var renewed = hasher.hash(password);
    var after = user.changed(clock.instant(), edit -> edit.withPassword(renewed));
    try {
      users.update(after);
      return after;
    } catch (Stale | NotFound _) { // somebody changed the user meanwhile; next time then
      return user;
    }
  }

  /** A page of the caller's own sessions, the oldest first. */
  public Page<Session> list(Caller caller, PageRequest page) {
    return sessions.list(Self.signedIn(caller), page);
  }

  /**
   * Ends one of the caller's own sessions: here at once, on other nodes in a moment.
   *
   * @throws NotFound when it has no such session
   */
  public void end(Caller caller, SessionId id) {
    var user = Self.signedIn(caller);
    unitOfWork.execute(() -> {
      var session = sessions.delete(user, id).orElseThrow(() -> new NotFound("session", id));
      events.record(caller, UserChange.signedOut(session));
    });
  }

  /**
   * Ends all of the caller's own sessions but one.
   *
   * @return how many
   */
  public int endOthers(Caller caller, Optional<SessionId> kept) {
    var user = Self.signedIn(caller);
    return unitOfWork.execute(() -> {
      int ended = sessions.deleteOthers(user, kept);
      if (ended > 0) {
        events.record(caller, UserChange.signedOutElsewhere(user, ended));
      }
      return ended;
    });
  }

  /**
   * Forgets some of the sessions that expired. To be called again and again by one thread.
   *
   * @return whether there may be more
   */
  public boolean purge() {
    return sessions.purge(clock.instant(), STEP) == STEP;
  }
}
