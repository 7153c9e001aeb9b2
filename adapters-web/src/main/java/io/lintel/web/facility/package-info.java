/** Buildings, floors and rooms over HTTP, and how they look in JSON. */
@NullMarked
package io.lintel.web.facility;

import org.jspecify.annotations.NullMarked;
