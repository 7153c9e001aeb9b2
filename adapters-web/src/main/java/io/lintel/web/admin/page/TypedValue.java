package io.lintel.web.admin.page;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.web.http.Json;
import io.lintel.web.http.ProblemException;
import java.util.regex.Pattern;

/**
 * Values as people type them: what is JSON is taken as such, anything else is a text. So {@code
 * 21.5} is a number, {@code on} a text, and {@code "21.5"} too.
 */
public final class TypedValue {

  /** What looks like JSON, so that a mistake in it is no text. */
  private static final Pattern JSON = Pattern.compile("(?s)(?:[\\[{\"].*|true|false|null)");

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");

  private TypedValue() {}

  /**
   * @throws Invalid when it looks like JSON and is none
   */
  public static Value parse(String field, String text) {
    if (!isJson(text)) {
      return Value.of(text);
    }
    try {
      return Json.value(text);
    } catch (ProblemException e) {
      throw new Invalid(field, "is no JSON: " + e.problem().detail());
    }
  }

  /** As {@link #parse} reads it. */
  public static String text(Value value) {
    return value instanceof Value.Text(var text) && !isJson(text) ? text : value.canonical();
  }

  private static boolean isJson(String text) {
    return JSON.matcher(text).matches() || NUMBER.matcher(text).matches();
  }
}
