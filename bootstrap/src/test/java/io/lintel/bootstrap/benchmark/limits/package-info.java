/**
 * Lintel against what the same database, the same HTTP server and the same broker can do without
 * it, in turn and in one run, so that a busy machine is as busy for both.
 */
@NullMarked
package io.lintel.bootstrap.benchmark.limits;

import org.jspecify.annotations.NullMarked;
