/** Buildings, floors and rooms. Tables {@code facility_*}; knows no other context's. */
@NullMarked
package io.lintel.persistence.jdbi.facility;

import org.jspecify.annotations.NullMarked;
