package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Reports in which devices, times, fields and values collide; the same for the same seed. */
final class RandomReports {

  private static final List<Value> VALUES =
      Stream.concat(Stream.of(Value.nothing(), Value.nothing()), SampleValues.all().stream())
          .toList();

  private final Random random;

  RandomReports(long seed) {
    random = new Random(seed);
  }

  /** Some reports of each of the devices, of {@code names} fields at the most. */
  List<StatusReport> of(List<Eui> devices, int count, int names) {
    var reports = new ArrayList<StatusReport>();
    for (int i = 0; i < count; i++) {
      var report =
          ReportBuilder.aReport()
              .of(devices.get(i % devices.size()))
              .at(ReportBuilder.NOON.plus(random.nextInt(5), ChronoUnit.MICROS))
              .receivedAt(ReportBuilder.NOON.plusMillis(random.nextInt(1000)));
      for (int field = random.nextInt(4); field >= 0; field--) {
        report = report.with("f" + random.nextInt(names), value());
      }
      reports.add(report.build());
    }
    return reports;
  }

  Value value() {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  /** The same reports in another order, some of them several times, in batches of any size. */
  List<List<StatusReport>> batches(List<StatusReport> reports) {
    var shuffled = new ArrayList<>(reports);
    for (var report : reports) {
      if (random.nextInt(4) == 0) {
        shuffled.add(report);
      }
    }
    Collections.shuffle(shuffled, random);
    var batches = new ArrayList<List<StatusReport>>();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(20));
      batches.add(List.copyOf(shuffled.subList(from, to)));
      from = to;
    }
    return batches;
  }
}
