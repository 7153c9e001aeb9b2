/** Files as they are read and written, and the way from one registry to another. */
@NullMarked
package io.lintel.web.rows;

import org.jspecify.annotations.NullMarked;
