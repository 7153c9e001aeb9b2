/** Who calls, and where ids and times come from. Sees no context. */
@NullMarked
package io.lintel.application.shared;

import org.jspecify.annotations.NullMarked;
