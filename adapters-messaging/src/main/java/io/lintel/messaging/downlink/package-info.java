/** Messages to devices on their way out: what is wanted of them, and what they are to do. */
@NullMarked
package io.lintel.messaging.downlink;

import org.jspecify.annotations.NullMarked;
