/** Devices and kinds. Tables {@code device_*}; knows no other context's. */
@NullMarked
package io.lintel.persistence.jdbi.device;

import org.jspecify.annotations.NullMarked;
