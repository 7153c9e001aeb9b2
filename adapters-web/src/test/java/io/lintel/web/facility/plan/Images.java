package io.lintel.web.facility.plan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images as other programs make them. */
public final class Images {

  private Images() {}

  public static byte[] png(int width, int height) {
    return written("png", width, height);
  }

  public static byte[] jpeg(int width, int height) {
    return written("jpeg", width, height);
  }

  private static byte[] written(String format, int width, int height) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A PNG of some bytes that says that it is this large. */
  static byte[] bomb(int width, int height) {
    var small = png(1, 1);
    var header = ByteBuffer.wrap(small);
    header.putInt(16, width).putInt(20, height);
    var checksum = new CRC32();
    checksum.update(small, 12, 17);
    header.putInt(29, (int) checksum.getValue());
    return small;
  }

  /** The same JPEG, taken by a camera that was held in this way. */
  static byte[] held(byte[] jpeg, int orientation) {
    var exif =
        ByteBuffer.allocate(36)
            .put(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34})
            .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .putShort((short) 0)
            .putInt(0)
            .array();
    return ByteBuffer.allocate(jpeg.length + exif.length)
        .put(jpeg, 0, 2)
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  public static byte[] svg(String content) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      viewBox="0 0 400 200">%s</svg>
    """
        .formatted(content)
        .getBytes(StandardCharsets.UTF_8);
  }
}
