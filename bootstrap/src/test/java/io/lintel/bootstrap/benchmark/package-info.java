/** Measurements, run by {@code mvn -Pbenchmark}; docs/performance.md keeps what they found. */
@NullMarked
package io.lintel.bootstrap.benchmark;

import org.jspecify.annotations.NullMarked;
