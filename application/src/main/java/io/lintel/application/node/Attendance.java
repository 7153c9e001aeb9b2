package io.lintel.application.node;

import io.lintel.domain.node.Listener;
import io.lintel.domain.node.ListenerRegister;
import io.lintel.domain.node.SeenListener;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the others that this node's listeners are alive, and keeps one that could not tell them for
 * long from listening: they may have begun to take away what is kept for it. May be used by any
 * number of threads.
 */
public final class Attendance {

  private static final int SIGNS_OF_LIFE = 10;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final ListenerRegister register;
  private final InstantSource clock;
  private final Duration goneAfter;
  private final Map<Listener, Instant> seen = new HashMap<>();

  /**
   * @param goneAfter how long a listener gives no sign of life until it counts as gone
   */
  public Attendance(ListenerRegister register, InstantSource clock, Duration goneAfter) {
    this.register = register;
    this.clock = clock;
    this.goneAfter = goneAfter;
  }

  /** How often {@link #tell} is to be called. */
  public Duration pause() {
    var pause = goneAfter.dividedBy(SIGNS_OF_LIFE);
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** From now on it is told that the listener lives. */
  public void add(Listener listener) {
    note(listener, Instant.MIN);
  }

  private synchronized void note(Listener listener, Instant at) {
    seen.put(listener, at);
  }

  private synchronized Map<Listener, Instant> noted() {
    return Map.copyOf(seen);
  }

  /** Whether this node listens by that name itself. */
  boolean has(Listener listener) {
    return noted().keySet().stream()
        .anyMatch(
            own -> own.place().equals(listener.place()) && own.name().equals(listener.name()));
  }

  /**
   * To be called again and again by one thread.
   *
   * @return false, as there is no more to do at once
   */
  public boolean tell() {
    noted().keySet().forEach(this::tell);
    return false;
  }

  private boolean tell(Listener listener) {
    var now = clock.instant();
    boolean may = register.seen(listener, now);
    note(listener, may ? now : Instant.MIN);
    return may;
  }

  /** Why the listener must not begin to listen now; empty when it may. */
  public Optional<String> objection(Listener listener) {
    var trusted = clock.instant().minus(goneAfter.dividedBy(2));
    if (noted().getOrDefault(listener, Instant.MIN).isAfter(trusted)) {
      return Optional.empty();
    }
    try {
      return tell(listener)
          ? Optional.empty()
          : Optional.of("what was kept for it is just being taken away by another node");
    } catch (StoreUnavailable away) {
      return Optional.of("nobody can be told that it lives: " + away.getMessage());
    }
  }

  /**
   * What a listener of the same place and name asked for when it gave its last sign of life.
   *
   * @throws StoreUnavailable when nobody knows
   */
  public List<String> formerTopics(String place, String name) {
    return register.list(place).stream()
        .map(SeenListener::listener)
        .filter(listener -> listener.name().equals(name))
        .flatMap(listener -> listener.topics().stream())
        .toList();
  }
}
