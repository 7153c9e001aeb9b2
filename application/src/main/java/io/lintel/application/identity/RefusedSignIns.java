package io.lintel.application.identity;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the audit trail who was not let in: of each attempt as long as there are few, of those
 * beyond once a minute how many there were as whom and from where. So nobody fills the store by
 * trying, from however many addresses. What is told at once depends on how many there were and on
 * nothing else, so that it takes as long for users there are as for others.
 *
 * <p>Each node counts for itself; what a crash takes is the last minute's count. May be used by any
 * number of threads.
 */
public final class RefusedSignIns {

  static final int MOST_SINGLE = 30;

  private static final Caller NOBODY = Caller.trusted(new Actor.Internal("sign-in"));

  private final EventRecorder events;
  private final Map<Optional<UserId>, Attempts> counted = new LinkedHashMap<>();
  private int single;
  private long total;

  public RefusedSignIns(EventRecorder events) {
    this.events = events;
  }

  /**
   * @param user as whom somebody tried; empty for nobody there is
   * @param client with what, as that says
   */
  void record(Optional<User> user, Origin origin, String client) {
    if (isSingle(user, origin)) {
      events.record(NOBODY.from(origin), UserChange.refused(user, client));
    }
  }

  private synchronized boolean isSingle(Optional<User> user, Origin origin) {
    total++;
    if (single < MOST_SINGLE) {
      single++;
      return true;
    }
    counted.computeIfAbsent(user.map(User::id), _ -> new Attempts()).add(origin.address());
    return false;
  }

  /**
   * Tells of those that were only counted. To be called once a minute by one thread, and at the
   * end.
   *
   * @return false: there is never more
   * @throws io.lintel.domain.shared.StoreUnavailable when the store is away; then they are told of
   *     with the next call
   */
  public synchronized boolean tell() {
    for (var attempts = counted.entrySet().iterator(); attempts.hasNext(); attempts.remove()) {
      var next = attempts.next();
      events.record(NOBODY, UserChange.refusedOften(next.getKey(), next.getValue()));
    }
    single = 0;
    return false;
  }

  /** How many there were since the process started. */
  public synchronized long total() {
    return total;
  }
}
