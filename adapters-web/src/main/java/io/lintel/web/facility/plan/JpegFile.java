package io.lintel.web.facility.plan;

import io.lintel.domain.facility.PlanFormat;
import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.shared.Invalid;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A JPEG image (ITU-T T.81, annex B). */
final class JpegFile {

  private static final int START_OF_SCAN = 0xDA;
  private static final int EXIF = 0xE1;

  private JpegFile() {}

  static boolean begins(byte[] file) {
    return file.length > 2
        && (file[0] & 0xFF) == 0xFF
        && (file[1] & 0xFF) == 0xD8
        && (file[2] & 0xFF) == 0xFF;
  }

  /** As large as it is shown: of a photo that was taken upright, the width is the shorter side. */
  static PlanImage read(byte[] file) {
    try {
      return read(file, ByteBuffer.wrap(file).position(2));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw broken("it ends too early", e);
    }
  }

  private static PlanImage read(byte[] file, ByteBuffer in) {
    int width = 0;
    int height = 0;
    boolean upright = false;
    for (int marker = marker(in); marker != START_OF_SCAN; marker = marker(in)) {
      int length = Short.toUnsignedInt(in.getShort()) - Short.BYTES;
      var segment = in.slice(in.position(), length);
      in.position(in.position() + length);
      if (isFrame(marker)) {
        height = Short.toUnsignedInt(segment.getShort(1));
        width = Short.toUnsignedInt(segment.getShort(3));
      } else if (marker == EXIF && ExifOrientation.swapsSides(segment)) {
        upright = true;
      }
    }
    if (width == 0 || height == 0) {
      throw broken("it does not tell its size", null);
    }
    if (!endsWell(in)) {
      throw broken("it ends too early", null);
    }
    return upright
        ? PlanImage.of(PlanFormat.JPEG, height, width, file)
        : PlanImage.of(PlanFormat.JPEG, width, height, file);
  }

  /** Bytes of 255 may stand before a marker. */
  private static int marker(ByteBuffer in) {
    if ((in.get() & 0xFF) != 0xFF) {
      throw broken("a marker is missing", null);
    }
    int marker = in.get() & 0xFF;
    while (marker == 0xFF) {
      marker = in.get() & 0xFF;
    }
    return marker;
  }

  /** All of C0 to CF but three. */
  private static boolean isFrame(int marker) {
    return (marker & 0xF0) == 0xC0 && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Whether the marker of the end comes; some cameras write something behind it. */
  private static boolean endsWell(ByteBuffer in) {
    boolean escaped = false;
    while (in.hasRemaining()) {
      int next = in.get() & 0xFF;
      if (escaped && next == 0xD9) {
        return true;
      }
      escaped = next == 0xFF;
    }
    return false;
  }

  private static Invalid broken(String how, @Nullable RuntimeException cause) {
    var broken = new Invalid("", "the JPEG image is broken: " + how);
    if (cause != null) {
      broken.addSuppressed(cause);
    }
    return broken;
  }
}
