package io.lintel.web.http;

import io.lintel.domain.shared.Sha256;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A strong validator of a representation (RFC 9110, section 8.8.3), without its quotes. */
public record EntityTag(String opaque) {

  /** The tag of a representation that has no version: a hash of its bytes. */
  public static EntityTag ofContent(byte[] content) {
    var hash = ByteBuffer.wrap(Sha256.of(content)).getLong();
    return new EntityTag(HexFormat.of().toHexDigits(hash));
  }

  @Override
  public String toString() {
    return '"' + opaque + '"';
  }
}
