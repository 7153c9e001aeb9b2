/** The pages of buildings, floors and rooms, and the choice of a room for a device. */
@NullMarked
package io.lintel.web.admin.places;

import org.jspecify.annotations.NullMarked;
