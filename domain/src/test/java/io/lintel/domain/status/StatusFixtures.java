package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.StatusStoreRules.device;

import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stores with something of everything in them. */
public final class StatusFixtures {

  private StatusFixtures() {}

  /** Fields of every kind, tombstones, devices of every state, transitions, a gap in hearing. */
  public static void fill(StatusStore statuses, StatusHistory history) {
    var reports = new ArrayList<StatusReport>();
    for (int number = 1; number <= 9; number++) {
      var report = ReportBuilder.aReport().of(device(number)).at(NOON.plusSeconds(number));
      reports.add(
          (number % 3 == 0 ? report : report.expecting(Silence.LATE_AFTER, Silence.OFFLINE_AFTER))
              .with("number", number + 0.5)
              .with("words", Value.of("ü\uD83D\uDE00 " + number))
              .with("truth", Value.of(true))
              .with("gone", Value.nothing())
              .with("list", Value.of(List.of(Value.of(1), Value.nothing())))
              .with("members", Value.of(Map.of("a.$b%", Value.of(List.of()))))
              .build());
    }
    statuses.merge(reports);
    history.append(reports);
    statuses.hear(NOON, Duration.ofMinutes(1));
    var hearing = statuses.hear(NOON.plusSeconds(600), Duration.ofMinutes(1));
    statuses.expire(
        hearing.at(NOON.plus(Silence.LATE_AFTER).plusSeconds(1_200), Duration.ofHours(1)), 4);
  }
}
