package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A value that a field of a device had at a time. There is one for each time: of several the one
 * with the greater {@link FieldValue#hash} is kept, as a status keeps it.
 */
public record Sample(Eui eui, FieldName field, Instant at, FieldValue value) {

  private static final Comparator<Sample> ORDER =
      Comparator.comparing(Sample::eui).thenComparing(Sample::field).thenComparing(Sample::at);

  /** The samples that reports come to: by EUI, field and time, each of these once. */
  public static List<Sample> of(Collection<StatusReport> reports) {
    var kept = new TreeMap<Sample, Sample>(ORDER);
    for (var report : reports) {
      report
          .fields()
          .forEach((field, value) -> {
            var sample = new Sample(report.eui(), field, report.at(), value);
            kept.merge(sample, sample, Sample::greater);
          });
    }
    return List.copyOf(kept.values());
  }

  private static Sample greater(Sample one, Sample other) {
    return one.value.hash() < other.value.hash() ? other : one;
  }

  public Reading reading() {
    return new Reading(at, value.value());
  }
}
