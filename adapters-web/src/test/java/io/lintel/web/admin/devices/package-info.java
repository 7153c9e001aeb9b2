/** What pages of devices work out. */
@NullMarked
package io.lintel.web.admin.devices;

import org.jspecify.annotations.NullMarked;
