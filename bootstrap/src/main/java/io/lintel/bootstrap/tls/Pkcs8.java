package io.lintel.bootstrap.tls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Wraps the older encodings of private keys (RFC 8017, appendix A.1.2; RFC 5915) into the one that
 * the Java platform reads (RFC 5958).
 */
final class Pkcs8 {

  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;
  private static final int OBJECT_ID = 0x06;
  private static final int CURVE = 0xa0;

  private static final byte[] VERSION = bytes("020100");
  private static final byte[] RSA = bytes("300d06092a864886f70d0101010500");
  private static final byte[] EC_OBJECT_ID = bytes("06072a8648ce3d0201");

  private Pkcs8() {}

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  static byte[] ofRsa(byte[] pkcs1) {
    return element(SEQUENCE, VERSION, RSA, element(OCTETS, pkcs1));
  }

  /** Empty when the key does not say on which curve it is. */
  static Optional<byte[]> ofEc(byte[] sec1) {
    return curve(sec1)
        .map(curve ->
            element(
                SEQUENCE, VERSION, element(SEQUENCE, EC_OBJECT_ID, curve), element(OCTETS, sec1)));
  }

  /** The object id of the curve: {@code [0]} of the sequence that the key is. */
  private static Optional<byte[]> curve(byte[] sec1) {
    int position = contentOf(sec1, 0);
    while (position < sec1.length - 1) {
      int content = contentOf(sec1, position);
      if ((sec1[position] & 0xff) == CURVE && sec1[content] == OBJECT_ID) {
        return Optional.of(Arrays.copyOfRange(sec1, content, content + 2 + sec1[content + 1]));
      }
      position = content + lengthOf(sec1, position);
    }
    return Optional.empty();
  }

  private static int contentOf(byte[] der, int position) {
    int first = der[position + 1] & 0xff;
    return position + 2 + (first < 0x80 ? 0 : first - 0x80);
  }

  private static int lengthOf(byte[] der, int position) {
    int first = der[position + 1] & 0xff;
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < first - 0x80; i++) {
      length = (length << 8) | (der[position + 2 + i] & 0xff);
    }
    return length;
  }

  private static byte[] element(int tag, byte[]... contents) {
    var content = new ByteArrayOutputStream();
    for (var part : contents) {
      content.writeBytes(part);
    }
    var element = new ByteArrayOutputStream();
    element.write(tag);
    int length = content.size();
    if (length >= 0x100) {
      element.write(0x82);
      element.write(length >> 8);
    } else if (length >= 0x80) {
      element.write(0x81);
    }
    element.write(length);
    element.writeBytes(content.toByteArray());
    return element.toByteArray();
  }
}
