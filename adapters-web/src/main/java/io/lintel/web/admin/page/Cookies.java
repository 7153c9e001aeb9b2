package io.lintel.web.admin.page;

import io.lintel.web.http.Visit;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The small things that browsers keep for the admin interface (RFC 6265). */
final class Cookies {

  private Cookies() {}

  static Optional<String> read(Visit visit, String name) {
    return visit.header("Cookie").stream()
        .flatMap(header -> Arrays.stream(header.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1))
        .findFirst();
  }

  /**
   * The value of a {@code Set-Cookie} header.
   *
   * @param value of letters, digits, {@code -} and {@code _}
   */
  static String write(String name, String value, Duration kept) {
    return "%s=%s; Path=/admin; Max-Age=%d; HttpOnly; SameSite=Lax"
        .formatted(name, value, kept.toSeconds());
  }
}
