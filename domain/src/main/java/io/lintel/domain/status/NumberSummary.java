package io.lintel.domain.status;

/**
 * What several numbers come to.
 *
 * @param count at least 1
 * @param average from {@code min} to {@code max}; exact up to rounding of the largest of them
 */
public record NumberSummary(long count, double min, double max, double average) {

  /** From where on numbers are huge: a sum of those below it cannot overflow. */
  public static final double HUGE = 1e300;

  /** By what huge numbers are divided before they are added. */
  public static final double SCALE = 0x1p64;

  /**
   * As stores work it out, which can add but must not overflow.
   *
   * @param sum of the numbers whose magnitude is less than {@link #HUGE}
   * @param hugeSum of all others, each divided by {@link #SCALE}
   */
  public static NumberSummary of(long count, double min, double max, double sum, double hugeSum) {
    double average = sum / count + hugeSum / count * SCALE;
    return new NumberSummary(count, min, max, Math.clamp(average, min, max));
  }
}
