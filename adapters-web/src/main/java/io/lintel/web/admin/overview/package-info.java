/** The page that staff see first. */
@NullMarked
package io.lintel.web.admin.overview;

import org.jspecify.annotations.NullMarked;
