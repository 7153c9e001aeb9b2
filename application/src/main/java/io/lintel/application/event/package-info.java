/** Records events with the change they tell of, and relays them. */
@NullMarked
package io.lintel.application.event;

import org.jspecify.annotations.NullMarked;
