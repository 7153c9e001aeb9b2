package io.lintel.web.facility.plan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held (Exif 2.32, section 4.6.4, tag 274). */
final class ExifOrientation {

  private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int TAG = 0x0112;
  private static final int ENTRY_LENGTH = 12;

  private ExifOrientation() {}

  /**
   * Whether an image is shown with its sides swapped, as browsers do from 5 on.
   *
   * @param segment of the application's first marker
   */
  static boolean swapsSides(ByteBuffer segment) {
    if (segment.remaining() < NAME.length + 8 || segment.mismatch(ByteBuffer.wrap(NAME)) < 6) {
      return false;
    }
    try {
      return orientation(segment) >= 5;
    } catch (IndexOutOfBoundsException _) {
      return false; // it is as browsers show it: as if nothing were said
    }
  }

  private static int orientation(ByteBuffer segment) {
    var tiff = segment.slice(NAME.length, segment.remaining() - NAME.length);
    tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + Short.BYTES + i * ENTRY_LENGTH;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        return Short.toUnsignedInt(tiff.getShort(entry + 8));
      }
    }
    return 1;
  }
}
