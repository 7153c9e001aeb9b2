package io.lintel.web.http;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Cursors as clients see them: texts that mean nothing to them, each with a checksum over itself
 * and the list that it belongs to. So what was altered, cut, or taken from a list with another
 * order or other filters is noticed. It is no secret: who computes one himself only reads on from
 * elsewhere.
 */
final class Cursors {

  private static final int CHECKSUM_BYTES = 8;
  private static final int UUID_BYTES = 16;

  private final String list;

  /**
   * @param list names the list with its order and filters
   */
  Cursors(String list) {
    this.list = list;
  }

  String encode(Cursor cursor) {
    var key = cursor.key().getBytes(StandardCharsets.UTF_8);
    var payload =
        ByteBuffer.allocate(UUID_BYTES + key.length)
            .putLong(cursor.id().getMostSignificantBits())
            .putLong(cursor.id().getLeastSignificantBits())
            .put(key)
            .array();
    var all =
        ByteBuffer.allocate(CHECKSUM_BYTES + payload.length).put(checksum(payload)).put(payload);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
  }

  /**
   * @throws ProblemException when it is none of this list
   */
  Cursor decode(String text) {
    var bytes = bytes(text);
    var payload = Arrays.copyOfRange(bytes, CHECKSUM_BYTES, bytes.length);
    var checksum = Arrays.copyOf(bytes, CHECKSUM_BYTES);
    if (!Arrays.equals(checksum, checksum(payload))) {
      throw unknown();
    }
    var buffer = ByteBuffer.wrap(payload);
    var id = new UUID(buffer.getLong(), buffer.getLong());
    return new Cursor(StandardCharsets.UTF_8.decode(buffer).toString(), id);
  }

  private static byte[] bytes(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      // The last character of a text without padding has unused bits; only one spelling counts.
      if (bytes.length >= CHECKSUM_BYTES + UUID_BYTES
          && Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException _) {
      throw unknown();
    }
    throw unknown();
  }

  private static ProblemException unknown() {
    var message = "is not one that this list, with this order and these filters, has answered";
    return ProblemException.of(
        ProblemType.INVALID_CURSOR, InputError.inParameter("cursor", message), null);
  }

  private byte[] checksum(byte[] payload) {
    var hash = Sha256.of((list + "\0").getBytes(StandardCharsets.UTF_8), payload);
    return Arrays.copyOf(hash, CHECKSUM_BYTES);
  }
}
