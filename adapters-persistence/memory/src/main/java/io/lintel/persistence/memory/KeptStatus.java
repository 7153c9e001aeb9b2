package io.lintel.persistence.memory;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Deadlines;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.Register;
import io.lintel.domain.status.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All that is kept of a device that reported, tombstones included. */
record KeptStatus(
    NavigableMap<FieldName, Register> fields,
    Connectivity connectivity,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Optional<Deadlines> deadlines,
    Optional<Source> source) {

  static KeptStatus of(DeviceReports reports) {
    return new KeptStatus(
        reports.fields(),
        Connectivity.NEVER_SEEN,
        reports.firstReceivedAt(),
        reports.lastReceivedAt(),
        reports.deadlines(),
        reports.source());
  }

  KeptStatus with(DeviceReports reports) {
    boolean last = !reports.lastReceivedAt().isBefore(lastSeenAt);
    return new KeptStatus(
        DeviceReports.merge(fields, reports.fields()),
        connectivity,
        reports.firstReceivedAt().isBefore(firstSeenAt) ? reports.firstReceivedAt() : firstSeenAt,
        last ? reports.lastReceivedAt() : lastSeenAt,
        last ? reports.deadlines() : deadlines,
        last ? reports.source() : source);
  }

  KeptStatus with(Connectivity changed) {
    return new KeptStatus(fields, changed, firstSeenAt, lastSeenAt, deadlines, source);
  }

  /** The same with deadlines that come later. */
  KeptStatus putOff(Duration time) {
    var later =
        deadlines.map(due -> new Deadlines(due.lateAt().plus(time), due.offlineAt().plus(time)));
    return new KeptStatus(fields, connectivity, firstSeenAt, lastSeenAt, later, source);
  }

  /** Whether a report received then brings the device online. */
  boolean returnsAt(Instant receivedAt) {
    return connectivity.state() != Connectivity.State.ONLINE
        && connectivity.since().map(since -> !receivedAt.isBefore(since)).orElse(true);
  }

  /** Whether it can be gone as of then. */
  boolean mayLeaveAt(Instant time) {
    return switch (connectivity.state()) {
      case ONLINE, LATE ->
          !time.isBefore(lastSeenAt) && !time.isBefore(connectivity.since().orElseThrow());
      case NEVER_SEEN, OFFLINE -> false;
    };
  }

  /** Whether it is gone with its source, and can be back as of then. */
  boolean returnsWithSourceAt(Instant time) {
    return connectivity.state() == Connectivity.State.OFFLINE
        && connectivity.reason().orElseThrow() == Connectivity.Reason.SOURCE_DOWN
        && !time.isBefore(connectivity.since().orElseThrow());
  }

  /** For how long it has been in its state by then. */
  Duration outage(Instant until) {
    return Duration.between(connectivity.since().orElseThrow(), until);
  }

  /** When silence will change it, by the clock of silence; never when silence means nothing. */
  Optional<Instant> dueAt() {
    return deadlines.flatMap(due ->
        switch (connectivity.state()) {
          case ONLINE -> Optional.of(due.lateAt());
          case LATE -> Optional.of(due.offlineAt());
          case NEVER_SEEN, OFFLINE -> Optional.empty();
        });
  }

  /** What silence makes of it when it is due. */
  Connectivity silent(Instant since) {
    var state =
        connectivity.state() == Connectivity.State.ONLINE
            ? Connectivity.State.LATE
            : Connectivity.State.OFFLINE;
    return new Connectivity(state, since, Connectivity.Reason.SILENT);
  }

  /** As readers see it, with all fields. */
  DeviceStatus toDomain(Eui eui) {
    var shown = new TreeMap<FieldName, Reading>();
    fields.forEach((name, register) -> {
      if (!register.value().isTombstone()) {
        shown.put(name, register.reading());
      }
    });
    return new DeviceStatus(
        eui, connectivity, Optional.of(firstSeenAt), Optional.of(lastSeenAt), shown);
  }
}
