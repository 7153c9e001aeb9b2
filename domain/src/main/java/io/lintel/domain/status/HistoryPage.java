package io.lintel.domain.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of the history of a field.
 *
 * @param samples whose value is {@link io.lintel.domain.shared.Value.Nothing} where the field was
 *     removed
 * @param next the time behind which the following page starts; empty when this is the last one
 */
public record HistoryPage(List<Reading> samples, Optional<Instant> next) {

  public HistoryPage {
    samples = List.copyOf(samples);
  }

  /**
   * @param read in order, at most {@code limit + 1}
   */
  public static HistoryPage of(List<Reading> read, int limit) {
    if (read.size() <= limit) {
      return new HistoryPage(read, Optional.empty());
    }
    var samples = read.subList(0, limit);
    return new HistoryPage(samples, Optional.of(samples.getLast().at()));
  }
}
