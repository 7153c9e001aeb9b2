/** The pages on which admins keep users, and what these are granted. */
@NullMarked
package io.lintel.web.admin.users;

import org.jspecify.annotations.NullMarked;
