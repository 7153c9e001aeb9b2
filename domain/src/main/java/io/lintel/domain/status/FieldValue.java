package io.lintel.domain.status;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Sha256;
import io.lintel.domain.shared.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A reported value with what stores need of it. {@link Value.Nothing} removes the field and is kept
 * as a tombstone.
 *
 * @param text the canonical text, at most {@value #MOST_BYTES} bytes of UTF-8
 * @param hash decides between values of the same time, as a signed number: the first 8 bytes, most
 *     significant first, of the SHA-256 of the canonical text in UTF-8
 */
public record FieldValue(Value value, String text, long hash) {

  public static final int MOST_BYTES = 4 * 1024;

  /**
   * @throws Invalid when the value is too large or nests too deep
   */
  public static FieldValue of(Value value) {
    if (value.depth() > Value.DEEPEST) {
      throw new Invalid("", "a value must nest at most %d deep".formatted(Value.DEEPEST));
    }
    var text = value.canonical();
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST_BYTES) {
      throw new Invalid(
          "", "a value must have at most %d bytes, not %d".formatted(MOST_BYTES, bytes.length));
    }
    return new FieldValue(value, text, ByteBuffer.wrap(Sha256.of(bytes)).getLong());
  }

  public boolean isTombstone() {
    return value instanceof Value.Nothing;
  }
}
