package io.lintel.bootstrap.simulation;

import org.HdrHistogram.Histogram;

/** How long something took, in milliseconds; all 0 when it was never measured. */
public record Percentiles(long count, double p50, double p90, double p99, double p999, double max) {

  static Percentiles ofNanos(Histogram nanos) {
    return new Percentiles(
        nanos.getTotalCount(),
        millis(nanos.getValueAtPercentile(50)),
        millis(nanos.getValueAtPercentile(90)),
        millis(nanos.getValueAtPercentile(99)),
        millis(nanos.getValueAtPercentile(99.9)),
        millis(nanos.getMaxValue()));
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1e4) / 100.0;
  }
}
