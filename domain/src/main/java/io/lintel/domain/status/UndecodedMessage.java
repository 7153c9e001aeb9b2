package io.lintel.domain.status;

import io.lintel.domain.shared.Sha256;
import io.lintel.domain.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A message that nobody understood.
 *
 * @param topic where it was heard
 * @param truncated whether topic or payload is only the beginning of what was received
 * @param retained whether a broker had kept it for who knows how long, so that when it was received
 *     says nothing of its age
 * @param digest the SHA-256, in hexadecimal, of topic and payload as they were received; messages
 *     of one digest are the same
 */
public record UndecodedMessage(
    String topic, MessagePayload payload, boolean truncated, boolean retained, String digest) {

  public static final int MOST_BYTES = 64 * 1024;
  public static final int LONGEST_TOPIC = 1_024;

  /** As much of a message as is kept: {@value #MOST_BYTES} bytes of the payload at the most. */
  public static UndecodedMessage of(String topic, byte[] payload, boolean retained) {
    var shown = Texts.keepable(topic, LONGEST_TOPIC);
    return new UndecodedMessage(
        shown,
        MessagePayload.beginning(payload, MOST_BYTES),
        payload.length > MOST_BYTES || !shown.equals(topic),
        retained,
        digest(topic, payload));
  }

  /** How much of the room for messages it takes, in bytes. */
  public int size() {
    return topic.length() + payload.size();
  }

  private static String digest(String topic, byte[] payload) {
    var named = (topic + "\0").getBytes(StandardCharsets.UTF_8); // no topic contains that
    return HexFormat.of().formatHex(Sha256.of(named, payload));
  }
}
