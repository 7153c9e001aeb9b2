/** The page of one's own API tokens. */
@NullMarked
package io.lintel.web.admin.tokens;

import org.jspecify.annotations.NullMarked;
