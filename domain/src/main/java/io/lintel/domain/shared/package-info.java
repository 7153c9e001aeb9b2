/**
 * What every context may use: pages, versions, values, the refusals of the core and the unit of
 * work. Sees no context; nothing that belongs to one of them goes here.
 */
@NullMarked
package io.lintel.domain.shared;

import org.jspecify.annotations.NullMarked;
