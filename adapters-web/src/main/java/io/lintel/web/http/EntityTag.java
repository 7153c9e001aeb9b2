package io.lintel.web.http;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A strong validator of a representation (RFC 9110, section 8.8.3), without its quotes. */
public record EntityTag(String opaque) {

  /** The tag of a representation that has no version: a hash of its bytes. */
  public static EntityTag ofContent(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new EntityTag(HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return '"' + opaque + '"';
  }
}
