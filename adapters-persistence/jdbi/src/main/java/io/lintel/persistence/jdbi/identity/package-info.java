/** Users, tokens and sessions in tables that start with {@code identity_}. */
@NullMarked
package io.lintel.persistence.jdbi.identity;

import org.jspecify.annotations.NullMarked;
