/**
 * Steps of work as OpenTelemetry knows them, sent to a collector; the only package that knows it.
 * Without a collector nothing here is loaded: requests then only pass on to which trace they
 * belong.
 */
@NullMarked
package io.lintel.bootstrap.tracing;

import org.jspecify.annotations.NullMarked;
