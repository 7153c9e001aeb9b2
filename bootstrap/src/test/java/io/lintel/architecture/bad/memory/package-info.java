/** Breaks rules, so that it is seen that they can be broken. */
@NullMarked
package io.lintel.architecture.bad.memory;

import org.jspecify.annotations.NullMarked;
