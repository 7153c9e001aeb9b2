package io.lintel.domain.identity;

import io.lintel.domain.shared.Invalid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is kept of a secret that is too random to be guessed, and that is found by it: SHA-256 in
 * lower-case hexadecimal digits.
 */
public record SecretHash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public SecretHash {
    if (!FORM.matcher(hex).matches()) {
      throw new Invalid("secret", "must be a SHA-256 in hexadecimal digits");
    }
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
