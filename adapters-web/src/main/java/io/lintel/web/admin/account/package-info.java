/** Coming in and going out. */
@NullMarked
package io.lintel.web.admin.account;

import org.jspecify.annotations.NullMarked;
