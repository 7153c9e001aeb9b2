/**
 * PostgreSQL and SQLite through Jdbi: the database with its pools, transactions, schema and
 * failures. All that the two say differently is in {@link io.lintel.persistence.jdbi.Dialect}; what
 * is stored, and its SQL, belongs to the package of its context.
 */
@NullMarked
package io.lintel.persistence.jdbi;

import org.jspecify.annotations.NullMarked;
