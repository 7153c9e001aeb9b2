/** The pages of kinds of devices. */
@NullMarked
package io.lintel.web.admin.kinds;

import org.jspecify.annotations.NullMarked;
