/** Devices and their kinds over HTTP, and how they look in JSON. Of places it knows only ids. */
@NullMarked
package io.lintel.web.device;

import org.jspecify.annotations.NullMarked;
