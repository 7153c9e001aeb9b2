package io.lintel.web.facility.plan;

import io.lintel.domain.facility.PlanFormat;
import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.shared.Invalid;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A PNG image (RFC 2083), whole: each chunk with its checksum, up to the last. */
final class PngFile {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;

  /** Length, name and checksum. */
  private static final int AROUND_A_CHUNK = 12;

  private PngFile() {}

  static boolean begins(byte[] file) {
    return file.length >= Long.BYTES && ByteBuffer.wrap(file).getLong() == SIGNATURE;
  }

  /** Without what stands behind its last chunk. */
  static PlanImage read(byte[] file) {
    var in = ByteBuffer.wrap(file).position(Long.BYTES);
    int width = 0;
    int height = 0;
    boolean data = false;
    for (var name = ""; !name.equals("IEND"); ) {
      boolean first = in.position() == Long.BYTES;
      var chunk = chunk(in);
      name = name(chunk);
      if (first != name.equals("IHDR")) {
        throw broken("its header is not where it must be");
      }
      if (first) {
        width = chunk.getInt(Integer.BYTES);
        height = chunk.getInt(2 * Integer.BYTES);
      }
      data = data || name.equals("IDAT");
    }
    if (!data) {
      throw broken("it has no image");
    }
    return PlanImage.of(PlanFormat.PNG, width, height, Arrays.copyOf(file, in.position()));
  }

  /** Name and content of the next chunk. */
  private static ByteBuffer chunk(ByteBuffer in) {
    if (in.remaining() < AROUND_A_CHUNK) {
      throw broken("it ends too early");
    }
    int length = in.getInt();
    if (length < 0 || length > in.remaining() - 2 * Integer.BYTES) {
      throw broken("it ends too early");
    }
    var chunk = in.slice(in.position(), Integer.BYTES + length);
    in.position(in.position() + Integer.BYTES + length);
    var checksum = new CRC32();
    checksum.update(chunk.duplicate());
    if (in.getInt() != (int) checksum.getValue()) {
      throw broken("a checksum is wrong");
    }
    if (name(chunk).equals("IHDR") && length != 13) {
      throw broken("its header is not where it must be");
    }
    return chunk;
  }

  private static String name(ByteBuffer chunk) {
    var name = new byte[Integer.BYTES];
    chunk.get(0, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private static Invalid broken(String how) {
    return new Invalid("", "the PNG image is broken: " + how);
  }
}
