package io.lintel.domain.status;

import io.lintel.domain.shared.Value;
import java.time.Instant;

/** The value that a field has, and since which report. */
public record Reading(Instant at, Value value) {}
