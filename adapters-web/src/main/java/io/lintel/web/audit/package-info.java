/** The audit trail over HTTP: who changed what. */
@NullMarked
package io.lintel.web.audit;

import org.jspecify.annotations.NullMarked;
