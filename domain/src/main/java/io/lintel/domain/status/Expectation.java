package io.lintel.domain.status;

import java.time.Duration;

/** After how long a silence a device counts as late, and as offline. */
public record Expectation(Duration lateAfter, Duration offlineAfter) {}
