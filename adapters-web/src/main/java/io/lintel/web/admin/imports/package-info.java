/** The page on which devices are imported from a file. */
@NullMarked
package io.lintel.web.admin.imports;

import org.jspecify.annotations.NullMarked;
