/**
 * MQTT in and out: what of MQTT means something to Lintel. The connections are in {@code link}, the
 * embedded broker in {@code broker}; neither knows Lintel.
 */
@NullMarked
package io.lintel.messaging;

import org.jspecify.annotations.NullMarked;
