/** Commands. Tables {@code command_*}; knows no other context's. */
@NullMarked
package io.lintel.persistence.jdbi.command;

import org.jspecify.annotations.NullMarked;
