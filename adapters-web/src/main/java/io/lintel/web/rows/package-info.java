/**
 * Devices as CSV and NDJSON, byte by byte, for whoever takes files in or gives them out: the HTTP
 * API and the command line. What columns mean belongs to the application; HTTP to others.
 */
@NullMarked
package io.lintel.web.rows;

import org.jspecify.annotations.NullMarked;
