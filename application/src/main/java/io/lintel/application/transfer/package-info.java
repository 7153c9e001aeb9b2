/** Whole installations: everything that their stores keep, compared and moved as it is. */
@NullMarked
package io.lintel.application.transfer;

import org.jspecify.annotations.NullMarked;
