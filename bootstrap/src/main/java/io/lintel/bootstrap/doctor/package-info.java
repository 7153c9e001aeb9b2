/** Looks whether what the configuration names is as Lintel needs it, and says what to do if not. */
@NullMarked
package io.lintel.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
