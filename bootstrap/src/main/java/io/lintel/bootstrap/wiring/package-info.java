/**
 * What the configuration names is opened here, wired by Dagger, run, and closed in reverse order.
 */
@NullMarked
package io.lintel.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
