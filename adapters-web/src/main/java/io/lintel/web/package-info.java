/** The HTTP server: where it listens, how it starts and ends. Knows routes, but no resource. */
@NullMarked
package io.lintel.web;

import org.jspecify.annotations.NullMarked;
