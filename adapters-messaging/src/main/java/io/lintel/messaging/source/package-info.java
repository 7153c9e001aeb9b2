/**
 * Other systems that devices are heard through, one decoder for each. None knows of another; what
 * they have in common is {@link io.lintel.messaging.ingest.MessageDecoder}.
 */
@NullMarked
package io.lintel.messaging.source;

import org.jspecify.annotations.NullMarked;
