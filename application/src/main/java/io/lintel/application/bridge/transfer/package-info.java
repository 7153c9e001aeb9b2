/**
 * Devices in files: many at once in, with the names of their places, and out again. What a file
 * looks like, byte by byte, belongs to adapters; what its columns mean, here.
 */
@NullMarked
package io.lintel.application.bridge.transfer;

import org.jspecify.annotations.NullMarked;
