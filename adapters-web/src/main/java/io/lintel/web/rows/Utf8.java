package io.lintel.web.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8. Bytes that are none become {@link #MALFORMED}, which no text in UTF-8 holds, so
 * that they spoil their row and no other.
 */
final class Utf8 {

  /** A surrogate without the one that has to be before it. */
  private static final char MALFORMED = '\uDC00';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /** What {@code source} holds, without a byte order mark at the start. */
  static BufferedReader open(ByteSource source) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(MALFORMED));
    var reader = new BufferedReader(new InputStreamReader(source.open(), decoder));
    try {
      skipByteOrderMark(reader);
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  private static void skipByteOrderMark(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  static boolean isMalformed(String text) {
    for (int i = text.indexOf(MALFORMED); i >= 0; i = text.indexOf(MALFORMED, i + 1)) {
      if (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
