package io.lintel.persistence.redis;

import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Deadlines;
import io.lintel.domain.status.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of whether a device is heard of: {@code state|since|reason|seen|late|off|source},
 * empty what is not there. Scripts replace it if it is still what somebody read.
 */
record Connection(
    Connectivity connectivity,
    Instant lastSeenAt,
    Optional<Deadlines> deadlines,
    Optional<Source> source) {

  private static final int PARTS = 7;

  static Connection parse(String text) {
    var parts = text.split("\\|", PARTS);
    return new Connection(
        connectivity(parts[0], parts[1], parts[2]),
        Sortable.time(parts[3]),
        parts[4].isEmpty()
            ? Optional.empty()
            : Optional.of(new Deadlines(Sortable.time(parts[4]), Sortable.time(parts[5]))),
        parts[6].isEmpty() ? Optional.empty() : Optional.of(new Source(parts[6])));
  }

  static Connectivity connectivity(String state, String since, String reason) {
    return since.isEmpty()
        ? Connectivity.NEVER_SEEN
        : new Connectivity(
            Connectivity.State.valueOf(state),
            Sortable.time(since),
            Connectivity.Reason.valueOf(reason));
  }

  String text() {
    return String.join(
        "|",
        connectivity.state().name(),
        connectivity.since().map(Sortable::text).orElse(""),
        connectivity.reason().map(Enum::name).orElse(""),
        Sortable.text(lastSeenAt),
        lateAt(deadlines),
        offlineAt(deadlines),
        source.map(Source::name).orElse(""));
  }

  static String lateAt(Optional<Deadlines> deadlines) {
    return deadlines.map(Deadlines::lateAt).map(Sortable::text).orElse("");
  }

  static String offlineAt(Optional<Deadlines> deadlines) {
    return deadlines.map(Deadlines::offlineAt).map(Sortable::text).orElse("");
  }

  Connection with(Connectivity changed) {
    return new Connection(changed, lastSeenAt, deadlines, source);
  }

  /** With deadlines that come later. */
  Connection putOff(Duration time) {
    var later =
        deadlines.map(due -> new Deadlines(due.lateAt().plus(time), due.offlineAt().plus(time)));
    return new Connection(connectivity, lastSeenAt, later, source);
  }

  boolean mayLeaveAt(Instant time) {
    return switch (connectivity.state()) {
      case ONLINE, LATE -> !time.isBefore(lastSeenAt) && !time.isBefore(since());
      case NEVER_SEEN, OFFLINE -> false;
    };
  }

  boolean returnsWithSourceAt(Instant time) {
    return connectivity.state() == Connectivity.State.OFFLINE
        && connectivity.reason().orElseThrow() == Connectivity.Reason.SOURCE_DOWN
        && !time.isBefore(since());
  }

  Instant since() {
    return connectivity.since().orElseThrow();
  }

  /** When silence changes it next, by the clock of silence. */
  Optional<Instant> dueAt() {
    return deadlines.flatMap(due ->
        switch (connectivity.state()) {
          case ONLINE -> Optional.of(due.lateAt());
          case LATE -> Optional.of(due.offlineAt());
          case NEVER_SEEN, OFFLINE -> Optional.empty();
        });
  }

  /** What silence makes of it then. */
  Connection silent(Instant since) {
    var state =
        connectivity.state() == Connectivity.State.ONLINE
            ? Connectivity.State.LATE
            : Connectivity.State.OFFLINE;
    return with(new Connectivity(state, since, Connectivity.Reason.SILENT));
  }
}
