package io.lintel.web.admin.devices;

import io.lintel.domain.device.Kind;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Connectivity.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * How the connectivity of a device was over a time. What it is now and since when is known; what it
 * was before is read from when it reported, to the width of a bucket. Of the time before its first
 * report in the range nothing is said.
 */
public record Timeline(Instant from, Instant to, List<Stretch> stretches) {

  /** How many of the last silences are told in words. */
  private static final int MOST_TOLD = 5;

  /** A time in which it was in one state. */
  public record Stretch(State state, Instant from, Instant to) {

    public Duration length() {
      return Duration.between(from, to);
    }
  }

  public Timeline {
    stretches = List.copyOf(stretches);
  }

  /**
   * @param heard the starts of the buckets in which it reported
   * @param width of a bucket
   * @return empty when its kind does not say how often it is to report
   */
  static Optional<Timeline> of(
      Kind kind,
      Connectivity now,
      Instant from,
      Instant to,
      SortedSet<Instant> heard,
      Duration width) {
    if (kind.lateAfter().isEmpty() || kind.offlineAfter().isEmpty()) {
      return Optional.empty();
    }
    var drawing = new Drawing(kind.lateAfter().get(), kind.offlineAfter().get());
    var end = now.since().filter(it -> it.isBefore(to)).orElse(to);
    Instant last = null;
    for (var start : heard) {
      if (start.isBefore(end)) {
        if (last != null) {
          drawing.silence(last, last.plus(width), start);
        }
        last = start.isBefore(from) ? from : start;
      }
    }
    if (last != null) {
      drawing.silence(last, last.plus(width), end);
    }
    if (end.isBefore(to) && now.state() != State.NEVER_SEEN) {
      drawing.add(now.state(), end.isBefore(from) ? from : end, to);
    }
    return Optional.of(new Timeline(from, to, drawing.stretches));
  }

  /** Puts stretches of one state together. */
  private static final class Drawing {

    private final Duration lateAfter;
    private final Duration offlineAfter;
    private final List<Stretch> stretches = new ArrayList<>();

    Drawing(Duration lateAfter, Duration offlineAfter) {
      this.lateAfter = lateAfter;
      this.offlineAfter = offlineAfter;
    }

    /**
     * @param heard when it reported for the first time in a bucket
     * @param last when it may have reported for the last time in the bucket
     * @param until when it reported next
     */
    void silence(Instant heard, Instant last, Instant until) {
      var late = earlier(last.plus(lateAfter), until);
      var offline = earlier(last.plus(offlineAfter), until);
      add(State.ONLINE, heard, late);
      add(State.LATE, late, offline);
      add(State.OFFLINE, offline, until);
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }

    void add(State state, Instant from, Instant to) {
      if (!from.isBefore(to)) {
        return;
      }
      if (!stretches.isEmpty() && stretches.getLast().state() == state) {
        var before = stretches.removeLast();
        stretches.add(new Stretch(state, before.from(), to));
      } else {
        stretches.add(new Stretch(state, from, to));
      }
    }
  }

  /** The last times in which it was offline, the latest first. */
  public List<Stretch> outages() {
    return stretches.reversed().stream()
        .filter(it -> it.state() == State.OFFLINE)
        .limit(MOST_TOLD)
        .toList();
  }

  /** Where a time is between the ends, from 0 to 1000. */
  public double place(Instant time) {
    double whole = Duration.between(from, to).toMillis();
    return Math.clamp(1_000 * Duration.between(from, time).toMillis() / whole, 0, 1_000);
  }
}
