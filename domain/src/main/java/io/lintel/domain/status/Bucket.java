package io.lintel.domain.status;

import java.time.Instant;
import java.util.Optional;

/**
 * What the samples of a field within a stretch of time come to.
 *
 * @param count of all samples, of whatever type, removals of the field included
 * @param numbers empty when no sample is a number
 * @param last the newest sample, of whatever type; {@link io.lintel.domain.shared.Value.Nothing}
 *     when the field was removed
 */
public record Bucket(Instant start, long count, Optional<NumberSummary> numbers, Reading last) {}
