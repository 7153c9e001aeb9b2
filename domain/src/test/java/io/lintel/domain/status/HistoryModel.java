package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a history must be, said in the plainest way: from all reports at once. */
final class HistoryModel {

  private HistoryModel() {}

  static List<Reading> samples(
      Eui eui, FieldName field, TimeRange range, Collection<StatusReport> reports) {
    var kept = new TreeMap<Instant, FieldValue>();
    reports.stream()
        .filter(report -> report.eui().equals(eui) && report.fields().containsKey(field))
        .filter(report -> range.contains(report.at()))
        .sorted(Comparator.comparingLong(report -> valueOf(report, field).hash()))
        .forEach(report -> kept.put(report.at(), valueOf(report, field)));
    return kept.entrySet().stream()
        .map(sample -> new Reading(sample.getKey(), sample.getValue().value()))
        .toList();
  }

  private static FieldValue valueOf(StatusReport report, FieldName field) {
    return Optional.ofNullable(report.fields().get(field)).orElseThrow();
  }

  static List<Bucket> buckets(List<Reading> samples, long widthSeconds) {
    var divided = new TreeMap<Long, List<Reading>>();
    for (var sample : samples) {
      divided
          .computeIfAbsent(
              Math.floorDiv(sample.at().getEpochSecond(), widthSeconds), _ -> new ArrayList<>())
          .add(sample);
    }
    return divided.entrySet().stream()
        .map(bucket ->
            bucket(Instant.ofEpochSecond(bucket.getKey() * widthSeconds), bucket.getValue()))
        .toList();
  }

  private static Bucket bucket(Instant start, List<Reading> samples) {
    var numbers =
        samples.stream()
            .flatMap(sample ->
                sample.value() instanceof Value.Num(var number)
                    ? Stream.of(number)
                    : Stream.<Double>empty())
            .sorted()
            .toList();
    return new Bucket(start, samples.size(), summary(numbers), samples.getLast());
  }

  private static Optional<NumberSummary> summary(List<Double> sorted) {
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    var sum = sorted.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    var average = sum.divide(BigDecimal.valueOf(sorted.size()), MathContext.DECIMAL128);
    return Optional.of(
        new NumberSummary(
            sorted.size(), sorted.getFirst(), sorted.getLast(), average.doubleValue()));
  }
}
