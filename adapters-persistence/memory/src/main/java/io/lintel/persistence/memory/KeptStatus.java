package io.lintel.persistence.memory;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.Expectation;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.Register;
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
    Optional<Expectation> expectation) {

  static KeptStatus of(DeviceReports reports) {
    return new KeptStatus(
        reports.fields(),
        Connectivity.NEVER_SEEN,
        reports.firstReceivedAt(),
        reports.lastReceivedAt(),
        reports.expectation());
  }

  KeptStatus with(DeviceReports reports) {
    boolean last = !reports.lastReceivedAt().isBefore(lastSeenAt);
    return new KeptStatus(
        DeviceReports.merge(fields, reports.fields()),
        connectivity,
        reports.firstReceivedAt().isBefore(firstSeenAt) ? reports.firstReceivedAt() : firstSeenAt,
        last ? reports.lastReceivedAt() : lastSeenAt,
        last ? reports.expectation() : expectation);
  }

  KeptStatus with(Connectivity changed) {
    return new KeptStatus(fields, changed, firstSeenAt, lastSeenAt, expectation);
  }

  /** Whether a report received then brings the device online. */
  boolean returnsAt(Instant receivedAt) {
    return connectivity.state() != Connectivity.State.ONLINE
        && connectivity.since().map(since -> !receivedAt.isBefore(since)).orElse(true);
  }

  /** What silence will make of it, since when; nothing when silence means nothing. */
  Optional<Connectivity> next() {
    return expectation.flatMap(expected ->
        switch (connectivity.state()) {
          case ONLINE ->
              Optional.of(silent(Connectivity.State.LATE, lastSeenAt.plus(expected.lateAfter())));
          case LATE ->
              Optional.of(
                  silent(Connectivity.State.OFFLINE, lastSeenAt.plus(expected.offlineAfter())));
          case NEVER_SEEN, OFFLINE -> Optional.empty();
        });
  }

  private static Connectivity silent(Connectivity.State state, Instant since) {
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
