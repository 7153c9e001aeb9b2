/** Brokers and recorders for the tests of this module. */
@NullMarked
package io.lintel.messaging.testing;

import org.jspecify.annotations.NullMarked;
