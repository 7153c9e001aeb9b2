package io.lintel.domain.status;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of a message, compared by content. Immutable. */
public final class MessagePayload {

  private final byte[] bytes;

  private MessagePayload(byte[] bytes) {
    this.bytes = bytes;
  }

  public static MessagePayload of(byte[] bytes) {
    return new MessagePayload(bytes.clone());
  }

  /** As many of the bytes as there is room for, fewer if that would cut a UTF-8 sequence. */
  static MessagePayload beginning(byte[] bytes, int most) {
    int end = Math.min(bytes.length, most);
    while (end < bytes.length && end > most - 3 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new MessagePayload(Arrays.copyOf(bytes, end));
  }

  /** As much of it as there is room for, less if that would cut a UTF-8 sequence. */
  public MessagePayload beginning(int most) {
    return size() <= most ? this : beginning(bytes, most);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }

  /** The bytes as text; empty when they are not UTF-8. */
  public Optional<String> text() {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MessagePayload that && Arrays.equals(bytes, that.bytes);
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
