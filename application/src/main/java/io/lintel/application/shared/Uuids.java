package io.lintel.application.shared;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): sorted by time, and those of one source
 * strictly increasing, by the method of section 6.2 that counts in the sub-millisecond bits. May be
 * used by any number of threads.
 */
public final class Uuids {

  private static final int FRACTION_BITS = 12;

  private final InstantSource clock;
  private final RandomGenerator random;
  private final AtomicLong last = new AtomicLong();

  /**
   * @param random must be safe for concurrent use
   */
  public Uuids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public UUID next() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    long fraction = ((micros % 1_000) << FRACTION_BITS) / 1_000;
    long time = ((micros / 1_000) << FRACTION_BITS) | fraction;
    long tick = last.updateAndGet(previous -> Math.max(previous + 1, time));
    long high = ((tick >>> FRACTION_BITS) << 16) | 0x7000 | (tick & 0xFFF);
    long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
