package io.lintel.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.web.http.ProblemException;
import io.lintel.web.http.ProblemType;
import io.lintel.web.http.Request;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
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

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PURPOSE = "lintel csrf".getBytes(UTF_8);
  private static final int LENGTH = 32;

  private final RandomGenerator random;

  /**
   * @param random makes two tokens of one session look different
   */
  public CsrfTokens(RandomGenerator random) {
    this.random = random;
  }

  /** A token for a page of the session, each time another one. */
  public String of(String sessionSecret) {
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
   * @param fromForm the field of the form, if the request brings one; else the header counts
   * @throws ProblemException when the token is absent, or one of another session
   */
  public void check(Request request, String sessionSecret, Optional<String> fromForm) {
    var token = fromForm.or(() -> request.header(HEADER));
    if (token.isEmpty() || !matches(sessionSecret, token.get())) {
      throw new ProblemException(
          ProblemType.WRONG_CSRF_TOKEN, "The page belongs to another login; load it again");
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
