/**
 * The admin interface: pages for staff below {@code /admin}, rendered here. A package for each of
 * its parts; {@code page} is what they share.
 */
@NullMarked
package io.lintel.web.admin;

import org.jspecify.annotations.NullMarked;
