/**
 * Puts the parts together: the only module that knows all others. No rule of the domain goes here.
 */
@NullMarked
package io.lintel.bootstrap;

import org.jspecify.annotations.NullMarked;
