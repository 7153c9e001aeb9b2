/** Whether the program lives, and whether its parts are ready to serve. */
@NullMarked
package io.lintel.web.health;

import org.jspecify.annotations.NullMarked;
