package io.lintel.application.identity;

import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.Change;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.shared.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers for a moment what the registry said of a secret, so that it is not asked for every
 * request. Whatever is changed of any user on this node ends the moment, and what is changed on
 * others counts here with the next one. Of a secret that stands for nobody nothing is remembered.
 * May be used by any number of threads.
 */
public final class KnownBearers {

  static final int MOST = 10_000;

  private final UnitOfWork unitOfWork;
  private final Duration longest;
  private final InstantSource clock;
  private volatile Moment moment;

  /** What was asked for since it began, and not before. */
  private record Moment(Instant began, Map<SecretHash, Bearer> bearers) {

    static Moment beginning(Instant now) {
      return new Moment(now, Collections.synchronizedMap(new HashMap<>()));
    }
  }

  /**
   * @param longest how long a moment is; zero to ask every time
   */
  public KnownBearers(UnitOfWork unitOfWork, Duration longest, InstantSource clock) {
    this.unitOfWork = unitOfWork;
    this.longest = longest;
    this.clock = clock;
    this.moment = Moment.beginning(clock.instant());
  }

  /**
   * Who bears a secret.
   *
   * @param registry what is asked when it is not known
   */
  Optional<Bearer> find(SecretHash hash, Function<SecretHash, Optional<Bearer>> registry) {
    var bearers = current().bearers();
    var known = bearers.get(hash);
    if (known != null) {
      return Optional.of(known);
    }
    var found = registry.apply(hash);
    if (bearers.size() < MOST) {
      found.ifPresent(bearer -> bearers.put(hash, bearer)); // lost if the moment ended meanwhile
    }
    return found;
  }

  private Moment current() {
    var now = clock.instant();
    var last = moment;
    if (!now.isBefore(last.began()) && now.isBefore(last.began().plus(longest))) {
      return last;
    }
    var next = Moment.beginning(now);
    moment = next;
    return next;
  }

  /** Is told of each change, in the unit of work that makes it. */
  public void follow(Change change) {
    if (change.subject().kind() == AuditSubject.Kind.USER) {
      unitOfWork.afterwards(this::forget);
    }
  }

  private void forget() {
    moment = Moment.beginning(clock.instant());
  }
}
