/** The audit trail. Tables {@code audit_*}; knows no context's. */
@NullMarked
package io.lintel.persistence.jdbi.audit;

import org.jspecify.annotations.NullMarked;
