/** The pages for staff over HTTP, without a browser. */
@NullMarked
package io.lintel.web.admin;

import org.jspecify.annotations.NullMarked;
