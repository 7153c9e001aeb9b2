/** Buildings, their floors and their rooms. What stands in them belongs to other contexts. */
@NullMarked
package io.lintel.domain.facility;

import org.jspecify.annotations.NullMarked;
