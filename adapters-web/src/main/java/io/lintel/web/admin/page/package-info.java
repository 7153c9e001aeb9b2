/**
 * What all pages of the admin interface share: the frame around them, messages, times, forms, and
 * the files they load. Knows no page and no service.
 */
@NullMarked
package io.lintel.web.admin.page;

import org.jspecify.annotations.NullMarked;
