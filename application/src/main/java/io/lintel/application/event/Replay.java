package io.lintel.application.event;

import io.lintel.application.event.StreamItem.Gap;
import io.lintel.application.event.StreamItem.Happened;
import io.lintel.application.event.StreamItem.Missing;
import io.lintel.domain.event.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a stream that comes back has missed: first from the log, page by page, then the reports. Of
 * events of the log and reports the order among each other is not kept.
 */
final class Replay {

  private static final int PAGE = 500;

  private final EventLog log;
  private final EventPlaces places;
  private final StreamPosition end;
  private final Optional<List<RecentReports.Heard>> reports;
  private StreamPosition position;
  private Optional<Missing> unknown;
  private boolean done;

  /**
   * @param from in the same log as {@code end}, and not behind it
   * @param end where the stream goes on live
   * @param reports those between, if they are there
   */
  Replay(
      EventLog log,
      EventPlaces places,
      StreamPosition from,
      StreamPosition end,
      Optional<List<RecentReports.Heard>> reports) {
    this.log = log;
    this.places = places;
    this.end = end;
    this.reports = reports;
    this.position = reports.isPresent() ? from : from.withReportsOf(end);
    this.unknown = reports.isPresent() ? Optional.empty() : Optional.of(Missing.REPORTS);
  }

  /** Of a stream of which nobody knows where it was. */
  static Replay ofNothingKnown(EventLog log, EventPlaces places, StreamPosition end) {
    var replay = new Replay(log, places, end, end, Optional.of(List.of()));
    replay.unknown = Optional.of(Missing.ANYTHING);
    return replay;
  }

  boolean isDone() {
    return done;
  }

  /**
   * The next items, perhaps none.
   *
   * @throws io.lintel.domain.shared.StoreUnavailable when the log does not answer
   */
  List<StreamItem> next() {
    if (unknown.isPresent()) {
      var gap = new Gap(unknown.get(), position);
      unknown = Optional.empty();
      return List.of(gap);
    }
    if (position.logged() < end.logged()) {
      return fromLog();
    }
    done = true;
    return reports.map(this::heard).orElse(List.of());
  }

  private List<StreamItem> fromLog() {
    int limit = (int) Math.min(PAGE, end.logged() - position.logged());
    var entries = log.readAfter(position.logged(), limit);
    var items = new ArrayList<StreamItem>();
    long first = entries.isEmpty() ? end.logged() + 1 : entries.getFirst().position();
    if (first != position.logged() + 1) {
      position = position.withLogged(Math.min(first - 1, end.logged()));
      items.add(new Gap(Missing.ANYTHING, position));
    }
    for (var event : places.located(entries.stream().map(EventLog.Entry::event).toList())) {
      if (position.logged() < end.logged()) {
        position = position.withLogged(position.logged() + 1);
        items.add(new Happened(event, position));
      }
    }
    return items;
  }

  private List<StreamItem> heard(List<RecentReports.Heard> heard) {
    return heard.stream().map(this::item).toList();
  }

  private StreamItem item(RecentReports.Heard heard) {
    position = position.withReported(heard.number());
    return heard
        .event()
        .<StreamItem>map(event -> new Happened(event, position))
        .orElseGet(() -> new Gap(Missing.REPORTS, position));
  }
}
