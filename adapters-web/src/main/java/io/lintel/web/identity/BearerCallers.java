package io.lintel.web.identity;

import io.lintel.application.identity.Authentication;
import io.lintel.application.shared.Caller;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.web.http.CallerResolver;
import io.lintel.web.http.Request;
import java.util.Optional;

/** Callers by the secret in {@code Authorization: Bearer} (RFC 6750, section 2.1). */
final class BearerCallers implements CallerResolver {

  private static final String SCHEME = "Bearer ";

  private final Authentication authentication;

  BearerCallers(Authentication authentication) {
    this.authentication = authentication;
  }

  @Override
  public Caller resolve(Request request) {
    return authentication.caller(
        secret(request)
            .orElseThrow(() ->
                new Unauthenticated(
                    "This needs a token, in the header Authorization: Bearer <token>")),
        request.origin());
  }

  /** The secret that a request came with. */
  static Optional<String> secret(Request request) {
    return request
        .header("Authorization")
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip());
  }
}
