package io.lintel.messaging.link;

import java.util.function.ToIntFunction;

/**
 * Which messages may be handled at the same time: those of different lanes. What is in one lane is
 * handled in the order in which it came.
 *
 * @param count how many there are, at least 1
 * @param keyOfTopic any number; topics with equal ones are in one lane
 */
public record Lanes(int count, ToIntFunction<String> keyOfTopic) {

  /** 2^32 by the golden ratio, so that numbers with a common factor are not all in one lane. */
  private static final int SPREAD = 0x9E37_79B9;

  /** Everything in order. */
  public static final Lanes ONE = new Lanes(1, _ -> 0);

  public Lanes {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, not " + count);
    }
  }

  int of(String topic) {
    return count == 1 ? 0 : Math.floorMod((keyOfTopic.applyAsInt(topic) * SPREAD) >>> 16, count);
  }
}
