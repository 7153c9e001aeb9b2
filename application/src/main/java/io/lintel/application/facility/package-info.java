/**
 * What can be done with buildings, floors and rooms. Of devices it knows only what {@link
 * io.lintel.application.facility.Occupancy} tells.
 */
@NullMarked
package io.lintel.application.facility;

import org.jspecify.annotations.NullMarked;
