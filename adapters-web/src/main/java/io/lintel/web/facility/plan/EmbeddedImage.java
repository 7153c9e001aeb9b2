package io.lintel.web.facility.plan;

import io.lintel.domain.facility.PlanFormat;
import io.lintel.domain.shared.Invalid;
import java.util.Base64;
import java.util.regex.Pattern;

/** An image inside an SVG image: {@code data:image/png;base64,...}. */
final class EmbeddedImage {

  private static final Pattern DATA = Pattern.compile("data:image/(?:png|jpeg|jpg);base64,");

  private EmbeddedImage() {}

  /** Whether it is a PNG or JPEG that might be a plan itself. */
  static boolean isSafe(String url) {
    var head = DATA.matcher(url);
    if (!head.lookingAt()) {
      return false;
    }
    try {
      var bytes = Base64.getMimeDecoder().decode(url.substring(head.end()));
      return bytes.length > 0 && PlanReader.read(bytes).format() != PlanFormat.SVG;
    } catch (Invalid | IllegalArgumentException _) {
      return false; // it is left out as all else that may not be in a plan
    }
  }
}
