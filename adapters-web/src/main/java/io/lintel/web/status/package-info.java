/** What devices report, as the HTTP API reads and writes it. A device is only its EUI here. */
@NullMarked
package io.lintel.web.status;

import org.jspecify.annotations.NullMarked;
