/**
 * The storage ports in memory: for tests, for trying Lintel out, and for whatever need not outlive
 * the process. Real adapters, held to the same contracts as all others.
 */
@NullMarked
package io.lintel.persistence.memory;

import org.jspecify.annotations.NullMarked;
