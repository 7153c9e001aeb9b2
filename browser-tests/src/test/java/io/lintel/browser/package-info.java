/** The admin interface as the staff of a building see it. */
@NullMarked
package io.lintel.browser;

import org.jspecify.annotations.NullMarked;
