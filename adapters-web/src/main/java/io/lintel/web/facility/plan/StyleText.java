package io.lintel.web.facility.plan;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** CSS in a plan, which may refer to things of the same file and fetch nothing. */
final class StyleText {

  private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_-][\\w-]*)\\s*\\(");
  private static final Pattern LOCAL =
      Pattern.compile("url\\(\\s*[\"']?#([^\"')\\s]+)[\"']?\\s*\\)", Pattern.CASE_INSENSITIVE);

  private static final Set<String> FUNCTIONS =
      Set.of(
          "rgb",
          "rgba",
          "hsl",
          "hsla",
          "calc",
          "var",
          "matrix",
          "translate",
          "translatex",
          "translatey",
          "scale",
          "scalex",
          "scaley",
          "rotate",
          "skewx",
          "skewy",
          "not",
          "nth-child",
          "nth-of-type");

  private StyleText() {}

  /**
   * Whether nothing is in it that could hide something (escapes), bring something in (rules that
   * begin with an at sign) or call anything but colours, transformations and places of this file.
   */
  static boolean isSafe(String css) {
    return css.indexOf('\\') < 0
        && css.indexOf('@') < 0
        && css.indexOf('<') < 0
        && !css.contains("/*")
        && FUNCTION
            .matcher(LOCAL.matcher(css).replaceAll(""))
            .results()
            .map(call -> call.group(1).toLowerCase(java.util.Locale.ROOT))
            .allMatch(FUNCTIONS::contains);
  }

  /** The ids of this file that it refers to. */
  static List<String> references(String css) {
    return LOCAL.matcher(css).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
