/** The HTTP API as its clients see it: over real sockets, on the in-memory stores. */
@NullMarked
package io.lintel.web.api;

import org.jspecify.annotations.NullMarked;
