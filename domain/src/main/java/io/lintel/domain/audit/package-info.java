/**
 * Who changed what, when and from where. Sees no context: what a change is about is named by the
 * kind of thing and its id, and shown by values.
 */
@NullMarked
package io.lintel.domain.audit;

import org.jspecify.annotations.NullMarked;
