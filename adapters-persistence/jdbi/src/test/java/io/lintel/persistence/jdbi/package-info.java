/** The proofs of all adapters on both databases, and what is promised beyond the contracts. */
@NullMarked
package io.lintel.persistence.jdbi;

import org.jspecify.annotations.NullMarked;
