package io.lintel.domain.identity;

import io.lintel.domain.shared.Invalid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a secret that is too random to be guessed, and that is found by it: SHA-256 in
 * lower-case hexadecimal digits.
 */
public record SecretHash(String hex) {

  private static final int DIGITS = 64;

  public SecretHash {
    if (!isHash(hex)) {
      throw new Invalid("secret", "must be a SHA-256 in hexadecimal digits");
    }
  }

  /** Without a pattern: it is made for every request. */
  private static boolean isHash(String text) {
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
        return false;
      }
    }
    return text.length() == DIGITS;
  }

  public static SecretHash of(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return new SecretHash(
          HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
