package io.lintel.messaging.caretaker;

import io.lintel.application.node.AbandonedListeners;
import io.lintel.application.node.Duty;
import io.lintel.domain.node.SeenListener;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.messaging.link.AbandonedSession;
import io.lintel.messaging.link.Admission;
import io.lintel.messaging.link.BatchHandler;
import io.lintel.messaging.link.LinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in for listeners that are gone for good: a broker goes on to give them their share of a
 * shared subscription. Asks for no more in their name, takes in what is kept for them, and has the
 * broker forget them when nothing has come for a while. Whoever comes back gets its session back.
 */
public final class Caretaker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Caretaker.class);

  /** The others have time. */
  private static final int MOST_AT_ONCE = 4;

  private final Duty duty;
  private final AbandonedListeners abandoned;
  private final MqttEndpoint broker;
  private final Function<Instant, BatchHandler> handlers;
  private final LinkListener listener;
  private final Duration quiet;
  private final Map<SeenListener, AbandonedSession> sessions = new LinkedHashMap<>();
  private final AtomicInteger gone = new AtomicInteger();
  private final LongAdder taken = new LongAdder();

  /**
   * @param handlers take in what came at an unknown time after the given one
   * @param quiet how long nothing must have come until nothing is left
   */
  public Caretaker(
      Duty duty,
      AbandonedListeners abandoned,
      MqttEndpoint broker,
      Function<Instant, BatchHandler> handlers,
      LinkListener listener,
      Duration quiet) {
    this.duty = duty;
    this.abandoned = abandoned;
    this.broker = broker;
    this.handlers = handlers;
    this.listener = listener;
    this.quiet = quiet;
  }

  /** How many listeners are gone and not forgotten yet, as far as this node looks after them. */
  public int gone() {
    return gone.get();
  }

  /** How many messages were taken in that were kept for others. */
  public long taken() {
    return taken.sum();
  }

  /**
   * To be called about every second by one thread.
   *
   * @return false, as there is no more to do at once
   * @throws StoreUnavailable when nobody knows who is gone; what was begun goes on
   */
  public boolean step() {
    var now = duty.isMine() ? abandoned.look() : List.<SeenListener>of();
    gone.set(now.size());
    List.copyOf(sessions.keySet()).stream().filter(it -> !now.contains(it)).forEach(this::leave);
    now.stream()
        .filter(it -> !sessions.containsKey(it))
        .limit(Math.max(0, MOST_AT_ONCE - sessions.size()))
        .forEach(this::enter);
    Map.copyOf(sessions)
        .forEach((silent, session) -> {
          if (session.isEmptyFor(quiet)) {
            end(silent, session);
          }
        });
    return false;
  }

  private void enter(SeenListener gone) {
    var name = gone.listener().name();
    log.warn(
        "{} of node {} has given no sign of life since {}: what waits for it is taken in here",
        name,
        gone.listener().node(),
        gone.seenAt());
    var handler = handlers.apply(gone.seenAt());
    var session =
        new AbandonedSession(
            broker.withClientId(name),
            gone.listener().topics(),
            batch -> {
              handler.handle(batch);
              taken.add(batch.size());
            },
            listener,
            unlessItIsBack(gone));
    sessions.put(gone, session);
    session.start();
  }

  private Admission unlessItIsBack(SeenListener gone) {
    return () -> {
      try {
        return abandoned.isSilentStill(gone) ? Optional.empty() : Optional.of("it has come back");
      } catch (StoreUnavailable away) {
        return Optional.of("nobody knows whether it is gone still: " + away.getMessage());
      }
    };
  }

  private void leave(SeenListener back) {
    log.info("{} is not looked after here any more", back.listener().name());
    Optional.ofNullable(sessions.remove(back)).ifPresent(AbandonedSession::close);
  }

  private void end(SeenListener gone, AbandonedSession session) {
    sessions.remove(gone);
    if (!abandoned.dismiss(gone)) {
      session.close();
    } else if (session.end()) {
      abandoned.forget(gone);
      log.info(
          "Nothing waits for {} any more, and the broker has forgotten it", gone.listener().name());
    }
  }

  @Override
  public void close() {
    List.copyOf(sessions.keySet()).forEach(this::leave);
    duty.giveBack();
  }
}
