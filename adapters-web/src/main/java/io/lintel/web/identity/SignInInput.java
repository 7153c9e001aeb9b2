package io.lintel.web.identity;

import io.lintel.domain.shared.Invalid;
import io.lintel.web.http.Rules;
import io.lintel.web.identity.oidc.OidcAttempt;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with: a password, or the code that a provider gave. */
record SignInInput(
    @Nullable String email,
    @Nullable String password,
    @Nullable String code,
    @Nullable String codeVerifier,
    @Nullable String nonce,
    @Nullable String redirectUri) {

  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  OidcAttempt attempt() {
    var verifier = Rules.required("codeVerifier", codeVerifier);
    if (!VERIFIER.matcher(verifier).matches()) {
      throw new Invalid(
          "codeVerifier", "must be 43 to 128 letters, digits, '-', '.', '_' and '~' (RFC 7636)");
    }
    var nonced = Rules.required("nonce", nonce);
    if (nonced.isBlank()) {
      throw new Invalid("nonce", "must not be blank");
    }
    return new OidcAttempt(redirect(), nonced, verifier);
  }

  private URI redirect() {
    try {
      return URI.create(Rules.required("redirectUri", redirectUri));
    } catch (IllegalArgumentException e) {
      throw new Invalid("redirectUri", "must be a URI");
    }
  }

  /** What is in it is not for logs. */
  @Override
  public String toString() {
    return "SignInInput[email=%s]".formatted(email);
  }
}
