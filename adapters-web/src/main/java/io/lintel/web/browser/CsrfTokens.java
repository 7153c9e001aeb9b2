package io.lintel.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.web.http.ProblemException;
import io.lintel.web.http.ProblemType;
import io.lintel.web.http.Request;
import io.lintel.web.http.Visit;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that prove that a form comes from a page of the same session. They are made of the
 * session's secret, so that no node has to keep any, and tell nothing of it.
 */
public final class CsrfTokens {

  public static final String FIELD = "csrf";
  public static final String HEADER = "X-CSRF-Token";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PURPOSE = "lintel csrf".getBytes(UTF_8);
  private static final int LENGTH = 32;

  private final SessionCookie cookie;
  private final RandomGenerator random;

  /**
   * @param cookie what keeps the session's secret
   * @param random makes two tokens of one session look different
   */
  public CsrfTokens(SessionCookie cookie, RandomGenerator random) {
    this.cookie = cookie;
    this.random = random;
  }

  /** A token for a page that the visitor gets to see; none without a session. */
  public Optional<String> of(Visit visit) {
    return cookie.in(visit).map(this::of);
  }

  /** A token for a page of the session, each time another one. */
  String of(String sessionSecret) {
    var token = new byte[2 * LENGTH];
    var mask = new byte[LENGTH];
    random.nextBytes(mask);
    var proof = proof(sessionSecret);
    System.arraycopy(mask, 0, token, 0, LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      token[LENGTH + i] = (byte) (proof[i] ^ mask[i]);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * Refuses a request that changes something by its cookie alone.
   *
   * @throws ProblemException when the token is absent, or one of another session
   */
  public void check(Request request) {
    if (SAFE.contains(request.method())) {
      return;
    }
    var token = request.header(HEADER).or(() -> request.formField(FIELD));
    var secret = cookie.in(request);
    if (token.isEmpty() || secret.isEmpty() || !matches(secret.get(), token.get())) {
      throw new ProblemException(
          ProblemType.WRONG_CSRF_TOKEN,
          token.isEmpty()
              ? "The request brings no token of the page that it comes from"
              : "The page that it comes from belongs to another session");
    }
  }

  static boolean matches(String sessionSecret, String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (bytes.length != 2 * LENGTH) {
      return false;
    }
    var proof = Arrays.copyOfRange(bytes, LENGTH, 2 * LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      proof[i] ^= bytes[i];
    }
    return MessageDigest.isEqual(proof, proof(sessionSecret));
  }

  private static byte[] proof(String sessionSecret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(sessionSecret.getBytes(UTF_8), ALGORITHM));
      return mac.doFinal(PURPOSE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
