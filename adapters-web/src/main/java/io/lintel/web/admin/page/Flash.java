package io.lintel.web.admin.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.web.http.Visit;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of what was just done, shown once, on the page that is shown next.
 *
 * @param undo where to post that it be undone
 */
public record Flash(Tone tone, String text, @Nullable String undo) {

  static final String COOKIE = "lintel-flash";

  private static final Logger log = LoggerFactory.getLogger(Flash.class);
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int LONGEST = 3_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Whether it is good news. */
  public enum Tone {
    DONE,
    REFUSED
  }

  public static Flash done(String text) {
    return new Flash(Tone.DONE, text, null);
  }

  public static Flash refused(String text) {
    return new Flash(Tone.REFUSED, text, null);
  }

  /**
   * @param path what takes back what was done when it is posted to
   */
  public Flash undoneBy(String path) {
    return new Flash(tone, text, path);
  }

  /** As the browser carries it to the next page. */
  String cookie() {
    try {
      var shown = text.length() > 1_000 ? text.substring(0, 1_000) : text;
      var json = JSON.writeValueAsBytes(new Flash(tone, shown, undo));
      return Cookies.write(
          COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(json), KEPT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a flash is plain data", e);
    }
  }

  static String noCookie() {
    return Cookies.write(COOKIE, "", Duration.ZERO);
  }

  static Optional<Flash> of(Visit visit) {
    return Cookies.read(visit, COOKIE)
        .filter(cookie -> !cookie.isEmpty() && cookie.length() < LONGEST)
        .flatMap(Flash::parse);
  }

  private static Optional<Flash> parse(String cookie) {
    try {
      var flash = JSON.readValue(Base64.getUrlDecoder().decode(cookie), Flash.class);
      boolean safe = flash.undo == null || flash.undo.startsWith("/admin/");
      return flash.text == null || flash.tone == null || !safe
          ? Optional.empty()
          : Optional.of(flash);
    } catch (IOException | IllegalArgumentException e) {
      log.debug("A cookie is not one of ours", e);
      return Optional.empty();
    }
  }
}
