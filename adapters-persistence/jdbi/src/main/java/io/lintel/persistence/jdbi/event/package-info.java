/** The outbox. Tables {@code event_*}; knows no other context's. */
@NullMarked
package io.lintel.persistence.jdbi.event;

import org.jspecify.annotations.NullMarked;
