package io.lintel.application.identity;

import io.lintel.application.Intervention;
import io.lintel.application.ManualClock;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.audit.AuditTrail;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.QuickHasher;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.persistence.memory.InMemoryAuditTrail;
import io.lintel.persistence.memory.InMemoryOutbox;
import io.lintel.persistence.memory.InMemorySessionRepository;
import io.lintel.persistence.memory.InMemoryTokenRepository;
import io.lintel.persistence.memory.InMemoryUnitOfWork;
import io.lintel.persistence.memory.InMemoryUserRepository;
import io.lintel.persistence.memory.MemoryDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** The identity services in memory, on a clock that stands still. */
final class People {

  static final String PASSWORD = "a quiet red bicycle";
  static final Duration KEPT = Duration.ofHours(12);

  /** How long others may not notice. */
  static final Duration MOMENT = Duration.ofSeconds(1);

  final MemoryDatabase database = new MemoryDatabase();
  final ManualClock clock = new ManualClock();
  private final Uuids uuids = new Uuids(clock, new Random(1));
  final BearerSecrets secrets = new BearerSecrets(new Random(2));
  final QuickHasher hasher = new QuickHasher();
  final InMemoryUserRepository repository = new InMemoryUserRepository(database);
  final InMemoryOutbox outbox = new InMemoryOutbox(database);
  final InMemoryAuditTrail trail = new InMemoryAuditTrail(database);
  private final InMemorySessionRepository sessionRepository =
      new InMemorySessionRepository(database);
  private final InMemoryTokenRepository tokenRepository = new InMemoryTokenRepository(database);
  private final InMemoryUnitOfWork work = new InMemoryUnitOfWork(database);
  private final KnownBearers known = new KnownBearers(work, MOMENT, clock);
  final AtomicBoolean trailIsAway = new AtomicBoolean();
  private final EventRecorder events =
      new EventRecorder(
          outbox,
          Intervention.before(AuditTrail.class, trail, "append", this::reachTheTrail),
          clock,
          uuids,
          known::follow,
          _ -> {});
  final LastUse lastUse = new LastUse(sessionRepository, tokenRepository, clock);
  final UserService users =
      new UserService(repository, sessionRepository, hasher, work, events, clock, uuids);
  final RefusedSignIns refused = new RefusedSignIns(events);
  final SessionService sessions =
      new SessionService(
          repository,
          sessionRepository,
          hasher,
          secrets,
          work,
          events,
          refused,
          KEPT,
          clock,
          uuids);
  final TokenService tokens =
      new TokenService(tokenRepository, secrets, work, events, clock, uuids);
  final ProfileService profile =
      new ProfileService(repository, sessionRepository, hasher, work, events, clock);
  final Authentication authentication =
      new Authentication(sessionRepository, tokenRepository, known, lastUse, clock);

  private void reachTheTrail() {
    if (trailIsAway.get()) {
      throw new StoreUnavailable("The trail", "told to be away", null);
    }
  }

  /** That of a node which is told nothing of what is changed at this one. */
  Authentication otherNode() {
    return new Authentication(
        sessionRepository, tokenRepository, new KnownBearers(work, MOMENT, clock), lastUse, clock);
  }

  User person(String name, Role role) {
    return users.create(
        Caller.SYSTEM,
        new UserDraft(
            new Email(name + "@example.org"),
            name,
            role,
            UserState.ACTIVE,
            Optional.of(new Password(PASSWORD))));
  }

  SignedIn signIn(User user) {
    return sessions.signIn(user.email().address(), PASSWORD, Origin.HERE, "test");
  }

  Caller caller(User user) {
    return authentication.caller(signIn(user).secret(), Origin.HERE);
  }
}
