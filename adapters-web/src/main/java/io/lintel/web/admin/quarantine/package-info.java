/** The pages of messages that could not be decoded. */
@NullMarked
package io.lintel.web.admin.quarantine;

import org.jspecify.annotations.NullMarked;
