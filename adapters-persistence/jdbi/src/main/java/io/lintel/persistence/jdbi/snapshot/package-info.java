/** Whole databases, row by row as they are kept, for copies and backups. */
@NullMarked
package io.lintel.persistence.jdbi.snapshot;

import org.jspecify.annotations.NullMarked;
