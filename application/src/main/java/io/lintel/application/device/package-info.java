/**
 * What can be done with devices and kinds. Of places it knows only what {@link
 * io.lintel.application.device.Placements} tells.
 */
@NullMarked
package io.lintel.application.device;

import org.jspecify.annotations.NullMarked;
