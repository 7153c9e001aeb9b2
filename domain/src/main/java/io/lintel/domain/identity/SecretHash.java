package io.lintel.domain.identity;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Sha256;
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
    return new SecretHash(HexFormat.of().formatHex(Sha256.of(secret)));
  }
}
