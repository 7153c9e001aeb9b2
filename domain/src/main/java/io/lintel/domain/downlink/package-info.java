/** What is sent to devices, and the port to who sends it. Sees no context. */
@NullMarked
package io.lintel.domain.downlink;

import org.jspecify.annotations.NullMarked;
