package io.lintel.application.node;

import io.lintel.domain.node.Listener;
import io.lintel.domain.node.ListenerRegister;
import io.lintel.domain.node.SeenListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices which listeners are gone for good. It does not compare their clocks with its own, but
 * looks whether they give signs of life while it looks; time in which it could not look is no
 * silence of theirs. To be used by one thread.
 */
public final class AbandonedListeners {

  /** Also the most that the time between two looks counts. */
  static final Duration PAUSE = Duration.ofSeconds(1);

  /** Longer than it takes to connect to a broker, once. */
  private static final Duration DISMISSAL = Duration.ofMinutes(1);

  private record Silence(Instant seenAt, Duration length) {}

  private final ListenerRegister register;
  private final Attendance attendance;
  private final String place;
  private final InstantSource clock;
  private final Duration goneAfter;
  private Map<Listener, Silence> silences = Map.of();
  private Instant lookedAt;

  /**
   * @param place of the listeners that can be stood in for
   * @param goneAfter how long a listener gives no sign of life until it counts as gone
   */
  public AbandonedListeners(
      ListenerRegister register,
      Attendance attendance,
      String place,
      InstantSource clock,
      Duration goneAfter) {
    this.register = register;
    this.attendance = attendance;
    this.place = place;
    this.clock = clock;
    this.goneAfter = goneAfter;
    this.lookedAt = clock.instant();
  }

  /** Those that are gone; to be called about every second. */
  public List<SeenListener> look() {
    var now = clock.instant();
    var step = atMost(PAUSE, Duration.between(lookedAt, now));
    lookedAt = now;
    var next = new HashMap<Listener, Silence>();
    var gone = new ArrayList<SeenListener>();
    for (var each : register.list(place)) {
      var silence = silence(each, step);
      next.put(each.listener(), silence);
      if (silence.length().compareTo(goneAfter) >= 0 && !attendance.has(each.listener())) {
        gone.add(each);
      }
    }
    silences = next;
    return gone;
  }

  /** A clock may be put back. */
  private static Duration atMost(Duration most, Duration time) {
    if (time.isNegative()) {
      return Duration.ZERO;
    }
    return time.compareTo(most) < 0 ? time : most;
  }

  private Silence silence(SeenListener listener, Duration step) {
    var before = silences.get(listener.listener());
    return before != null && before.seenAt().equals(listener.seenAt())
        ? new Silence(before.seenAt(), before.length().plus(step))
        : new Silence(listener.seenAt(), Duration.ZERO);
  }

  /** Whether it has given no sign of life since. */
  public boolean isSilentStill(SeenListener listener) {
    return register.list(place).contains(listener);
  }

  /**
   * Keeps it from coming back for a while in which what is kept for it can be taken away, at once.
   *
   * @return false when it has come back
   */
  public boolean dismiss(SeenListener listener) {
    return register.dismiss(listener, clock.instant().plus(DISMISSAL));
  }

  /** To be called when nothing is kept for it any more. */
  public void forget(SeenListener listener) {
    register.forget(listener);
  }
}
