package io.lintel.web.status;

import io.lintel.domain.status.MessagePayload;
import io.lintel.domain.status.QuarantineEntry;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A message in quarantine, as it is answered.
 *
 * @param encoding of the payload: {@code utf-8}, or {@code base64} if it is no text
 * @param size how many bytes of the payload are kept
 * @param truncated whether more was received than is kept
 */
record QuarantineEntryJson(
    UUID id,
    Instant firstReceivedAt,
    Instant receivedAt,
    long count,
    String topic,
    String payload,
    String encoding,
    int size,
    boolean truncated,
    boolean retained,
    String reason,
    String state) {

  /** How much of each payload lists show, in bytes. */
  private static final int SHOWN_IN_LISTS = 1_024;

  static QuarantineEntryJson of(QuarantineEntry entry) {
    return of(entry, entry.message().payload());
  }

  /** With the beginning of the payload only. */
  static QuarantineEntryJson inList(QuarantineEntry entry) {
    return of(entry, entry.message().payload().beginning(SHOWN_IN_LISTS));
  }

  private static QuarantineEntryJson of(QuarantineEntry entry, MessagePayload shown) {
    var message = entry.message();
    var text = shown.text();
    return new QuarantineEntryJson(
        entry.id(),
        entry.firstReceivedAt(),
        entry.receivedAt(),
        entry.count(),
        message.topic(),
        text.orElseGet(() -> Base64.getEncoder().encodeToString(shown.bytes())),
        text.isPresent() ? "utf-8" : "base64",
        message.payload().size(),
        message.truncated(),
        message.retained(),
        entry.reason(),
        entry.state().name());
  }
}
