package io.lintel.domain.shared;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids and EUIs that no other test of this process has. */
public final class SampleIds {

  private static final AtomicLong LAST = new AtomicLong();

  private SampleIds() {}

  /** A UUID of version 7; later ones are greater. */
  public static UUID next() {
    long number = LAST.incrementAndGet();
    return new UUID(0x0193_5000_0000_7000L + (number << 16), 0x8000_0000_0000_0000L | number);
  }

  public static Eui nextEui() {
    return new Eui(0x0015_8d00_0100_0000L + LAST.incrementAndGet());
  }
}
