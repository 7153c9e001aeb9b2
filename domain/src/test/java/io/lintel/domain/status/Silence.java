package io.lintel.domain.status;

import static io.lintel.domain.status.Connectivity.State.LATE;
import static io.lintel.domain.status.Connectivity.State.OFFLINE;
import static io.lintel.domain.status.Connectivity.State.ONLINE;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import java.time.Duration;
import java.time.Instant;

/** A usual expectation, and the transitions that follow from it. */
final class Silence {

  static final Duration LATE_AFTER = Duration.ofSeconds(90);
  static final Duration OFFLINE_AFTER = Duration.ofMinutes(3);
  static final Instant LATE_AT = NOON.plus(LATE_AFTER);
  static final Instant OFFLINE_AT = NOON.plus(OFFLINE_AFTER);

  private Silence() {}

  static ReportBuilder expecting() {
    return aReport().expecting(LATE_AFTER, OFFLINE_AFTER);
  }

  static ConnectivityChange online(Eui eui, State from, Instant since) {
    return new ConnectivityChange(eui, from, new Connectivity(ONLINE, since, Reason.REPORTED));
  }

  static ConnectivityChange late(Eui eui, Instant since) {
    return new ConnectivityChange(eui, ONLINE, new Connectivity(LATE, since, Reason.SILENT));
  }

  static ConnectivityChange offline(Eui eui, Instant since) {
    return new ConnectivityChange(eui, LATE, new Connectivity(OFFLINE, since, Reason.SILENT));
  }
}
