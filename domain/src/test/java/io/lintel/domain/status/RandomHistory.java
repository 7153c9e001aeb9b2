package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reports over some hours, often at the same time and at the ends of minutes. */
final class RandomHistory {

  private static final int MINUTES = 150;

  private final Random random;
  private final RandomReports reports;

  RandomHistory(long seed) {
    random = new Random(seed);
    reports = new RandomReports(seed);
  }

  List<StatusReport> of(List<Eui> devices, int count, List<FieldName> names) {
    var made = new ArrayList<StatusReport>();
    for (int i = 0; i < count; i++) {
      var report =
          ReportBuilder.aReport().of(devices.get(random.nextInt(devices.size()))).at(time());
      for (int field = random.nextInt(names.size()); field >= 0; field--) {
        report = report.with(names.get(random.nextInt(names.size())).value(), value());
      }
      made.add(report.build());
    }
    return made;
  }

  List<List<StatusReport>> batches(List<StatusReport> made) {
    return reports.batches(made);
  }

  /** Within some hours, borders included. */
  TimeRange range() {
    var one = time();
    var other = time();
    return one.isBefore(other) ? new TimeRange(one, other) : new TimeRange(other, one);
  }

  private Instant time() {
    return ReportBuilder.NOON
        .plus(random.nextInt(MINUTES), ChronoUnit.MINUTES)
        .plus(random.nextInt(3) - 1, ChronoUnit.MICROS);
  }

  private Value value() {
    return random.nextInt(3) == 0
        ? reports.value()
        : Value.of(random.nextInt(-1_000_000, 1_000_000) / 1000.0);
  }
}
