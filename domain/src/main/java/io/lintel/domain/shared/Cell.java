package io.lintel.domain.shared;

import java.nio.ByteBuffer;

/** What a {@link Row} holds in one column. */
public sealed interface Cell {

  enum Nothing implements Cell {
    NOTHING
  }

  record Text(String value) implements Cell {}

  record Whole(long value) implements Cell {}

  record Real(double value) implements Cell {}

  /** Bytes that nobody changes any more. */
  record Bytes(ByteBuffer value) implements Cell {

    public Bytes {
      value = value.asReadOnlyBuffer();
    }

    /** A copy. */
    public byte[] copy() {
      var bytes = new byte[value.remaining()];
      value.duplicate().get(bytes);
      return bytes;
    }
  }
}
