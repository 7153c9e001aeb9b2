package io.lintel.domain.node;

import java.time.Instant;

/**
 * A listener, and when it gave its last sign of life.
 *
 * @param seenAt by the clock of its node, to the microsecond
 */
public record SeenListener(Listener listener, Instant seenAt) {}
