/** How many reports a second are taken in, as a part of what store and broker can do alone. */
@NullMarked
package io.lintel.bootstrap.benchmark.ingest;

import org.jspecify.annotations.NullMarked;
