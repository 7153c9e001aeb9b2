package io.lintel.domain.shared;

import java.util.Locale;

/** The rules that texts of all contexts share. */
public final class Texts {

  private Texts() {}

  /**
   * A text that people gave a thing: stripped, one line, {@code 1} to {@code longest} code points.
   *
   * @throws Invalid naming the field and the value
   */
  public static String line(String field, String text, int longest) {
    var stripped = optionalLine(field, text, longest);
    if (stripped.isEmpty()) {
      throw new Invalid(field, "must not be blank");
    }
    return stripped;
  }

  /** As {@link #line}, but may be empty. */
  public static String optionalLine(String field, String text, int longest) {
    wellFormed(field, text);
    var stripped = text.strip();
    if (stripped.codePointCount(0, stripped.length()) > longest) {
      throw new Invalid(
          field,
          "must have at most %d characters, not %d"
              .formatted(longest, stripped.codePointCount(0, stripped.length())));
    }
    if (stripped.chars().anyMatch(Character::isISOControl)) {
      throw new Invalid(field, "must not contain control characters");
    }
    return stripped;
  }

  /**
   * What no store and no peer could keep unchanged: NUL and surrogates without their other half.
   */
  public static void wellFormed(String field, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new Invalid(field, "must not contain the NUL character");
      }
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new Invalid(field, "must not contain a lone surrogate");
        }
        i++;
      }
    }
  }

  /**
   * A text of somebody else's, shown to people: what {@link #wellFormed} refuses is replaced by
   * U+FFFD, and what is longer than {@code longest} characters is cut, never within a code point.
   */
  public static String keepable(String text, int longest) {
    var kept = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean keeps = c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
      if (kept.length() + Character.charCount(c) > longest) {
        break;
      }
      kept.appendCodePoint(keeps ? c : 0xFFFD);
      i += Character.charCount(c);
    }
    return kept.toString();
  }

  /** Orders names for people: case does not matter. Stores compare sort keys by code point. */
  public static String sortKey(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * The order of all sort keys, on every store: by Unicode code point, which is also the order of
   * their UTF-8 bytes.
   */
  public static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
