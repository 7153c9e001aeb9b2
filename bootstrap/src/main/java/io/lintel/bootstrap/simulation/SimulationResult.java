package io.lintel.bootstrap.simulation;

import java.time.Duration;

/**
 * What came of it.
 *
 * @param took with the time to get warm
 * @param acknowledged reports that the broker has confirmed
 * @param failed reports that it has not; they may be lost, or not
 * @param toAcknowledge from when a report was due to its confirmation, once warm
 * @param toReadable from publishing a report to reading it over HTTP, once warm
 */
public record SimulationResult(
    Load load,
    Duration took,
    long acknowledged,
    long failed,
    Percentiles toAcknowledge,
    Percentiles toReadable,
    Verification verification) {

  public double perSecond() {
    return acknowledged / (took.toNanos() / 1e9);
  }
}
