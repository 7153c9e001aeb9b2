/**
 * Figures about the program, in the form that Prometheus reads. What is counted elsewhere is bound
 * to the registry by who wires the program.
 */
@NullMarked
package io.lintel.web.metrics;

import org.jspecify.annotations.NullMarked;
