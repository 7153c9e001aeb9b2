package io.lintel.web.facility.plan;

import io.lintel.domain.shared.Invalid;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How large an SVG image wants to be, in pixels of CSS. What is so small that whole pixels would
 * not tell its proportions, or larger than any screen, is told as large.
 */
record SvgSize(int width, int height) {

  private static final double SMALL = 100;
  private static final double LARGE = 8_000;

  private static final Pattern LENGTH =
      Pattern.compile("\\s*([0-9]{0,9}\\.?[0-9]{0,9}(?:[eE][+-]?[0-9]{1,2})?)([a-z]*)\\s*");

  private static final Map<String, Double> PIXELS =
      Map.of(
          "", 1.0, "px", 1.0, "in", 96.0, "cm", 96 / 2.54, "mm", 96 / 25.4, "pt", 96 / 72.0, "pc",
          16.0);

  /**
   * @param width what the attribute says, empty when there is none; so with the others
   */
  static SvgSize of(String width, String height, String viewBox) {
    var box = box(viewBox);
    double wide = length(width).or(() -> box.map(it -> it[2])).orElse(0.0);
    double high = length(height).or(() -> box.map(it -> it[3])).orElse(0.0);
    if (box.isPresent() && (length(width).isEmpty() || length(height).isEmpty())) {
      wide = box.get()[2];
      high = box.get()[3];
    }
    if (!(wide > 0 && high > 0 && wide < 1e9 && high < 1e9)) {
      throw new Invalid(
          "", "the SVG image must tell its size: by width and height, or by its viewBox");
    }
    double longest = Math.max(wide, high);
    double scale = longest < SMALL ? LARGE / longest : Math.min(1, LARGE / longest);
    return new SvgSize(pixels(wide * scale), pixels(high * scale));
  }

  private static int pixels(double length) {
    return (int) Math.max(1, Math.round(length));
  }

  private static Optional<Double> length(String text) {
    var length = LENGTH.matcher(text);
    if (!length.matches() || !PIXELS.containsKey(length.group(2))) {
      return Optional.empty();
    }
    return number(length.group(1)).map(it -> it * PIXELS.get(length.group(2)));
  }

  private static Optional<double[]> box(String text) {
    var numbers =
        Arrays.stream(text.strip().split("[\\s,]+", -1))
            .map(SvgSize::number)
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return numbers.length == 4 ? Optional.of(numbers) : Optional.empty();
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
