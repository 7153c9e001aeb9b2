/** What belongs to no context, in PostgreSQL and SQLite: the requests that callers may repeat. */
@NullMarked
package io.lintel.persistence.jdbi.shared;

import org.jspecify.annotations.NullMarked;
