package io.lintel.web.facility.plan;

import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.shared.Invalid;

/** Makes plans of files. What a file is its bytes say, not who sent it. */
public final class PlanReader {

  private PlanReader() {}

  /**
   * A PNG or JPEG without what stands behind its end; an SVG with nothing in it but shapes, texts
   * and how they look.
   *
   * @throws Invalid when it is none of the three, broken, or too large
   */
  public static PlanImage read(byte[] file) {
    if (PngFile.begins(file)) {
      return PngFile.read(file);
    }
    if (JpegFile.begins(file)) {
      return JpegFile.read(file);
    }
    if (mayBeXml(file)) {
      return SvgFile.read(file);
    }
    throw new Invalid("", "the file is neither a PNG nor a JPEG nor an SVG image");
  }

  /** Whether it begins with an angle bracket, in whatever encoding, behind blanks and marks. */
  private static boolean mayBeXml(byte[] file) {
    for (byte next : file) {
      if (next == '<') {
        return true;
      }
      boolean mark = next < 0 || next == 0;
      if (!mark && !Character.isWhitespace(next)) {
        return false;
      }
    }
    return false;
  }
}
