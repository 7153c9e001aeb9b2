/**
 * Who may use Lintel: users, what is granted to them, and what they prove themselves with. Sees no
 * other context; a building is named by its id.
 */
@NullMarked
package io.lintel.domain.identity;

import org.jspecify.annotations.NullMarked;
