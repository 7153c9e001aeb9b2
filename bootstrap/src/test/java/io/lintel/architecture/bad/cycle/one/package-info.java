/** Breaks rules, so that it is seen that they can be broken. */
@NullMarked
package io.lintel.architecture.bad.cycle.one;

import org.jspecify.annotations.NullMarked;
