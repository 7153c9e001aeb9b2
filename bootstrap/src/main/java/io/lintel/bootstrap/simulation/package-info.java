/**
 * Devices that are not there, for who wants to know how many a machine can take: they register,
 * report, and check that nothing of it was lost. What they need is a broker and the HTTP API, as
 * real ones do.
 */
@NullMarked
package io.lintel.bootstrap.simulation;

import org.jspecify.annotations.NullMarked;
