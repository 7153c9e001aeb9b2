/** The decoders, on payloads as the systems send them. */
@NullMarked
package io.lintel.messaging.source;

import org.jspecify.annotations.NullMarked;
