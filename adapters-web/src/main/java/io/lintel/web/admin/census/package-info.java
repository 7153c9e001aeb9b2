/** Counts of devices that are shown at once, whatever it takes to count. */
@NullMarked
package io.lintel.web.admin.census;

import org.jspecify.annotations.NullMarked;
