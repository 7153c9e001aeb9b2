/** Who changed what, as pages show it. */
@NullMarked
package io.lintel.web.admin.trail;

import org.jspecify.annotations.NullMarked;
