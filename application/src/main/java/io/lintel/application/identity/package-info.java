/**
 * Who may come in, and what they may do: users, sessions and API tokens. Turns what somebody proves
 * itself with into a {@link io.lintel.application.shared.Caller}, by which all services decide.
 */
@NullMarked
package io.lintel.application.identity;

import org.jspecify.annotations.NullMarked;
