package io.lintel.application.identity;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Makes secrets of 256 random bits that say by their beginning what they are, so that scanners find
 * those that were published by mistake. May be used by any number of threads.
 */
public final class BearerSecrets {

  static final String SESSION = "lintel_session_";
  static final String TOKEN = "lintel_token_";

  private static final int BYTES = 32;

  private final RandomGenerator random;

  /**
   * @param random must be safe for concurrent use, and nobody may guess what it gives
   */
  public BearerSecrets(RandomGenerator random) {
    this.random = random;
  }

  String next(String prefix) {
    return prefix + text();
  }

  /** A password that nobody chose. */
  public String password() {
    return text();
  }

  private String text() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
