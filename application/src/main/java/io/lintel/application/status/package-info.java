/**
 * Takes in what devices report and reads it back. Of the registry it knows only what {@link
 * io.lintel.application.status.DeviceDirectory} tells.
 */
@NullMarked
package io.lintel.application.status;

import org.jspecify.annotations.NullMarked;
