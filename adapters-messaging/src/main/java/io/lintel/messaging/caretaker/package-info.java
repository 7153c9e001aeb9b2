/** Takes in what brokers keep for nodes that are gone for good. */
@NullMarked
package io.lintel.messaging.caretaker;

import org.jspecify.annotations.NullMarked;
