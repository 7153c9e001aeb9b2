/**
 * What devices say, on its way in: decoded, handed to the application in batches, acknowledged. No
 * message holds up another: what can't be decoded is put aside.
 */
@NullMarked
package io.lintel.messaging.ingest;

import org.jspecify.annotations.NullMarked;
