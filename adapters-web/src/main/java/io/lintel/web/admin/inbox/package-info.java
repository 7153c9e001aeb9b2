/** The pages of devices that were heard and are not registered. */
@NullMarked
package io.lintel.web.admin.inbox;

import org.jspecify.annotations.NullMarked;
