package io.lintel.messaging.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a message, compared by content. */
public final class MqttPayload {
  private final byte[] bytes;

  private MqttPayload(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the array over; it must not change afterwards. */
  public static MqttPayload of(byte[] bytes) {
    return new MqttPayload(bytes);
  }

  public static MqttPayload of(String text) {
    return new MqttPayload(text.getBytes(UTF_8));
  }

  /** The bytes themselves, not a copy; they must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The bytes read as UTF-8, with U+FFFD for what is none. */
  public String text() {
    return new String(bytes, UTF_8);
  }

  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MqttPayload that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
