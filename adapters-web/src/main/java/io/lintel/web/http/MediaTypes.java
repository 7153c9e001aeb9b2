package io.lintel.web.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The media types of the API and how requests negotiate them (RFC 9110, sections 8.3 and 12.5.1).
 */
public final class MediaTypes {

  public static final String JSON = "application/json";
  public static final String NDJSON = "application/x-ndjson";
  public static final String CSV = "text/csv";
  public static final String HTML = "text/html";
  public static final String PNG = "image/png";
  public static final String JPEG = "image/jpeg";
  public static final String SVG = "image/svg+xml";
  static final String MERGE_PATCH = "application/merge-patch+json";
  static final String MULTIPART = "multipart/form-data";
  static final String FORM = "application/x-www-form-urlencoded";
  static final String PROBLEM = "application/problem+json";

  private static final String ANYTHING = "*/*";

  private MediaTypes() {}

  /** The type that an {@code Accept} header likes best; of equals the first; empty for none. */
  static Optional<String> best(String accept, List<String> types) {
    if (accept.equals(ANYTHING)) {
      return types.stream().findFirst();
    }
    return types.stream()
        .filter(type -> quality(accept, type) > 0)
        .max(Comparator.comparingDouble(type -> quality(accept, type)));
  }

  /** How much it likes a type, from 0 to 1; what cannot be read likes nothing. */
  private static double quality(String accept, String type) {
    var family = type.substring(0, type.indexOf('/')) + "/*";
    var ranges = List.of(type, family, ANYTHING);
    double quality = 0;
    int best = ranges.size();
    for (var part : accept.split(",", -1)) {
      int precision = ranges.indexOf(essence(part));
      if (precision >= 0 && precision < best) {
        best = precision;
        quality = quality(part);
      }
    }
    return quality;
  }

  private static double quality(String range) {
    return parameters(range)
        .filter(parameter -> parameter.startsWith("q="))
        .findFirst()
        .map(parameter -> parameter.substring(2))
        .map(text -> text.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(text) : 1.0)
        .orElse(1.0);
  }

  /** The type of a {@code Content-Type} or a range of {@code Accept} without its parameters. */
  static String essence(String header) {
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a {@code Content-Type} says nothing of the character encoding, or UTF-8. */
  static boolean isUtf8(String contentType) {
    return parameters(contentType)
        .filter(parameter -> parameter.startsWith("charset="))
        .map(parameter -> parameter.substring("charset=".length()).replace("\"", ""))
        .allMatch("utf-8"::equals);
  }

  private static java.util.stream.Stream<String> parameters(String header) {
    return Arrays.stream(header.split(";", -1))
        .skip(1)
        .map(parameter -> parameter.strip().toLowerCase(Locale.ROOT).replace(" ", ""));
  }
}
