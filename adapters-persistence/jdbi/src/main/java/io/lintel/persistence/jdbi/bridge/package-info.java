/** What is read of two contexts by one statement, because one database keeps both. */
@NullMarked
package io.lintel.persistence.jdbi.bridge;

import org.jspecify.annotations.NullMarked;
