/** What devices last reported. Tables {@code status_*}; knows no other context's. */
@NullMarked
package io.lintel.persistence.jdbi.status;

import org.jspecify.annotations.NullMarked;
