package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a status must be, said in the plainest way: from all reports of the device at once. */
final class StatusModel {

  private record Report(Reading reading, long hash) {}

  private StatusModel() {}

  static NavigableMap<FieldName, Reading> fields(Eui eui, Collection<StatusReport> reports) {
    var kept = new TreeMap<FieldName, Reading>();
    reports.stream()
        .filter(report -> report.eui().equals(eui))
        .flatMap(report -> report.fields().keySet().stream())
        .distinct()
        .sorted()
        .limit(StatusReport.MOST_FIELDS)
        .forEach(name -> kept.put(name, newest(eui, name, reports)));
    kept.values().removeIf(reading -> FieldValue.of(reading.value()).isTombstone());
    return kept;
  }

  private static Reading newest(Eui eui, FieldName name, Collection<StatusReport> reports) {
    return reports.stream()
        .filter(report -> report.eui().equals(eui))
        .flatMap(report -> ofField(report, name))
        .max(
            Comparator.comparing((Report report) -> report.reading().at())
                .thenComparingLong(Report::hash))
        .orElseThrow()
        .reading();
  }

  private static Stream<Report> ofField(StatusReport report, FieldName name) {
    return report.fields().entrySet().stream()
        .filter(field -> field.getKey().equals(name))
        .map(Map.Entry::getValue)
        .map(value -> new Report(new Reading(report.at(), value.value()), value.hash()));
  }
}
