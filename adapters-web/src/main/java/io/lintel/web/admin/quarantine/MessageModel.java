package io.lintel.web.admin.quarantine;

import io.lintel.domain.status.QuarantineEntry;
import java.util.HexFormat;

/**
 * A message with its payload.
 *
 * @param payload as text, or as hexadecimal digits when it is none
 */
public record MessageModel(QuarantineEntry entry, String payload, boolean text) {

  private static final int MOST_SHOWN = 16_384;

  static MessageModel of(QuarantineEntry entry) {
    var payload = entry.message().payload();
    var text = payload.text();
    return new MessageModel(
        entry,
        shortened(text.orElseGet(() -> HexFormat.ofDelimiter(" ").formatHex(payload.bytes()))),
        text.isPresent());
  }

  private static String shortened(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
