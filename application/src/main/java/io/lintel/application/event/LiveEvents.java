package io.lintel.application.event;

import io.lintel.application.event.StreamItem.Gap;
import io.lintel.application.event.StreamItem.Happened;
import io.lintel.application.event.StreamItem.Missing;
import io.lintel.application.shared.Caller;
import io.lintel.domain.event.EventLog;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells streams what happens, wherever in the installation it does. Events of the log it reads from
 * there, so that every node sees all of them once; reports of status, which are too many for a log,
 * it is told, and remembers the last ones. May be used by any number of threads.
 */
public final class LiveEvents implements AutoCloseable {

  private static final int PAGE = 500;

  private final EventLog log;
  private final Whereabouts whereabouts;
  private final EventPlaces places;
  private final LiveBounds bounds;

  /** Guards what follows. */
  private final Object telling = new Object();

  private final Set<EventStream> streams = new HashSet<>();
  private final RecentReports recent;
  private StreamPosition now;
  private long cutOff;
  private boolean closed;

  /**
   * @param run another one each time, so that nobody takes the counting of one run for another's
   * @throws StoreUnavailable when the log does not answer
   */
  public LiveEvents(EventLog log, Whereabouts whereabouts, UUID run, LiveBounds bounds) {
    this.log = log;
    this.whereabouts = whereabouts;
    this.places = new EventPlaces(whereabouts);
    this.bounds = bounds;
    this.recent = new RecentReports(bounds.mostReports(), bounds.heaviestReports());
    var extent = log.extent();
    this.now = new StreamPosition(extent.log(), extent.last(), run.toString(), 0);
  }

  /**
   * Opens a stream of what happens from now on.
   *
   * @param after the position that the reader had before, as a text: then also of what happened
   *     since, without gap or double, or with a {@link Gap} where that can't be
   * @throws StoreUnavailable when there are too many streams, or the service is ending
   */
  public EventStream open(
      Caller caller, EventFilter wished, Optional<String> after, StreamReader reader) {
    caller.requireScope(Scope.READ);
    var filter = wished.seenBy(caller);
    synchronized (telling) {
      if (closed || streams.size() >= bounds.mostStreams()) {
        var problem = closed ? "the service is ending" : streams.size() + " are open";
        throw new StoreUnavailable("another stream of events", problem, null);
      }
      var replay = after.map(text -> replay(text, filter));
      var stream = new EventStream(filter, now, replay, reader, this::forget);
      streams.add(stream);
      return stream;
    }
  }

  private Replay replay(String after, EventFilter filter) {
    return StreamPosition.parse(after)
        .filter(from -> from.log().equals(now.log()) && from.logged() <= now.logged())
        .map(from -> new Replay(log, places, from, now, missedReports(from, filter)))
        .orElseGet(() -> Replay.ofNothingKnown(log, places, now));
  }

  private Optional<List<RecentReports.Heard>> missedReports(
      StreamPosition from, EventFilter filter) {
    if (!filter.admits(Missing.REPORTS)) {
      return Optional.of(List.of());
    }
    return from.run().equals(now.run()) ? recent.after(from.reported()) : Optional.empty();
  }

  private void forget(EventStream stream) {
    synchronized (telling) {
      streams.remove(stream);
    }
  }

  /**
   * Tells what is new in the log. To be called again and again by one thread.
   *
   * @return whether there may be more
   * @throws StoreUnavailable when the log does not answer; nothing is lost
   */
  public boolean follow() {
    long told = position().logged();
    var entries = log.readAfter(told, PAGE);
    if (entries.isEmpty()) {
      return false;
    }
    long first = entries.getFirst().position();
    if (first != told + 1) {
      whereabouts.forget();
    }
    var events = entries.stream().map(EventLog.Entry::event).toList();
    events.forEach(whereabouts::follow);
    var located = places.located(events);
    synchronized (telling) {
      var items = new ArrayList<StreamItem>();
      if (first != told + 1) {
        now = now.withLogged(first - 1);
        items.add(new Gap(Missing.ANYTHING, now));
      }
      for (var event : located) {
        now = now.withLogged(now.logged() + 1);
        items.add(new Happened(event, now));
      }
      tell(items);
    }
    return entries.size() == PAGE;
  }

  private StreamPosition position() {
    synchronized (telling) {
      return now;
    }
  }

  /**
   * Tells of reports of status; those that it knows already it leaves out.
   *
   * @param reports at most 1,000
   */
  public void reported(List<EventMessage> reports) {
    List<LiveEvent> located;
    try {
      located = places.located(reports);
    } catch (StoreUnavailable _) {
      missedReports(); // nobody can say whom they concern; streams are told that they are missing
      return;
    }
    synchronized (telling) {
      var items = new ArrayList<StreamItem>();
      for (var event : located) {
        var number = recent.add(event);
        if (number.isPresent()) {
          now = now.withReported(number.get());
          items.add(new Happened(event, now));
        }
      }
      tell(items);
    }
  }

  /** Tells that reports of status may be missing. */
  public void missedReports() {
    synchronized (telling) {
      now = now.withReported(recent.addGap());
      tell(List.of(new Gap(Missing.REPORTS, now)));
    }
  }

  private void tell(List<StreamItem> items) {
    if (!items.isEmpty()) {
      var behind = streams.stream().filter(stream -> !stream.tell(items)).toList();
      behind.forEach(streams::remove);
      cutOff += behind.size();
    }
  }

  /** How many streams are open. */
  public int streams() {
    synchronized (telling) {
      return streams.size();
    }
  }

  /** How many streams did not keep up so far. */
  public long cutOff() {
    synchronized (telling) {
      return cutOff;
    }
  }

  /** Ends all streams, and opens no more. */
  @Override
  public void close() {
    synchronized (telling) {
      closed = true;
      streams.forEach(EventStream::end);
      streams.clear();
    }
  }
}
