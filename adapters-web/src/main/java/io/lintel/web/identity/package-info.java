/**
 * Users, sessions and tokens over HTTP: who a request acts for, and the routes by which that is
 * managed.
 */
@NullMarked
package io.lintel.web.identity;

import org.jspecify.annotations.NullMarked;
