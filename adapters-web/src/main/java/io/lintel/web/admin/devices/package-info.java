/** The pages of devices: the list with its filters, and each device. */
@NullMarked
package io.lintel.web.admin.devices;

import org.jspecify.annotations.NullMarked;
