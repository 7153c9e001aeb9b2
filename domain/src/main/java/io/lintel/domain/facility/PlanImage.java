package io.lintel.domain.facility;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Sha256;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The image of a floor's plan. Whoever makes one vouches that the bytes are of the format and, if
 * that can carry code, carry none. Immutable; compared by content.
 */
public final class PlanImage {

  public static final int LARGEST = 5 << 20;

  /** In pixels, of either side. */
  public static final int LONGEST_SIDE = 20_000;

  /** What a viewer needs four bytes of memory each for. */
  public static final long MOST_PIXELS = 64_000_000;

  private final PlanFormat format;
  private final int width;
  private final int height;
  private final byte[] bytes;

  private PlanImage(PlanFormat format, int width, int height, byte[] bytes) {
    this.format = format;
    this.width = width;
    this.height = height;
    this.bytes = bytes;
  }

  /**
   * @throws Invalid when it is larger than a plan may be, in bytes or in pixels
   */
  public static PlanImage of(PlanFormat format, int width, int height, byte[] bytes) {
    if (bytes.length == 0 || bytes.length > LARGEST) {
      throw new Invalid(
          "", "a plan must have 1 to %d bytes, not %d".formatted(LARGEST, bytes.length));
    }
    if (width < 1 || height < 1 || Math.max(width, height) > LONGEST_SIDE) {
      throw new Invalid(
          "",
          "a plan must have 1 to %d pixels on each side, not %d x %d"
              .formatted(LONGEST_SIDE, width, height));
    }
    if ((long) width * height > MOST_PIXELS) {
      throw new Invalid(
          "",
          "a plan must have at most %d pixels, not %d x %d".formatted(MOST_PIXELS, width, height));
    }
    return new PlanImage(format, width, height, bytes.clone());
  }

  public PlanFormat format() {
    return format;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public FloorPlan description() {
    return new FloorPlan(
        format, width, height, bytes.length, HexFormat.of().formatHex(Sha256.of(bytes)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlanImage that
        && format == that.format
        && width == that.width
        && height == that.height
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(format, width, height, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return "%s of %d x %d, %d bytes".formatted(format, width, height, bytes.length);
  }
}
