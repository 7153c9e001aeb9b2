package io.lintel.web.admin.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether pages are light or dark. */
public enum Theme {
  /** As the browser is. */
  AUTO,
  LIGHT,
  DARK;

  static Theme parse(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst().orElse(AUTO);
  }

  static Theme of(Optional<String> cookie) {
    return cookie.map(Theme::parse).orElse(AUTO);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
