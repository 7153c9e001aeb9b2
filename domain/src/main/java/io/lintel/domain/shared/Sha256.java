package io.lintel.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4). */
public final class Sha256 {

  /** Only copied: to look for the algorithm takes longer than to hash something short. */
  private static final MessageDigest UNUSED = digest();

  private Sha256() {}

  /** The hash of a text in UTF-8. */
  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of some bytes, one after the other. */
  public static byte[] of(byte[]... parts) {
    var digest = copy();
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static MessageDigest copy() {
    try {
      return (MessageDigest) UNUSED.clone();
    } catch (CloneNotSupportedException e) {
      return digest();
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
