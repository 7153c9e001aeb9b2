package io.lintel.web.identity;

import io.lintel.application.identity.SignedIn;
import java.time.Instant;

/**
 * A session that was just begun.
 *
 * @param token told this once
 */
record SignedInJson(String token, Instant expiresAt, UserJson user) {

  static SignedInJson of(SignedIn signedIn) {
    return new SignedInJson(
        signedIn.secret(), signedIn.session().expiresAt(), UserJson.of(signedIn.user()));
  }
}
