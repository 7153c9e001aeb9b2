/**
 * Signing in at an OpenID provider (OpenID Connect Core 1.0, authorization code flow with PKCE, RFC
 * 7636). It learns who somebody is and nothing else: what they may do here the application decides.
 * Types of the library do not leave this package.
 */
@NullMarked
package io.lintel.web.identity.oidc;

import org.jspecify.annotations.NullMarked;
