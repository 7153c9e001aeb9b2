package io.lintel.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Violation;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What turns the members of a body into things of the core, naming the member that does not fit.
 */
public final class Rules {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Rules() {}

  /**
   * @throws Invalid when it was not given
   */
  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new Invalid(field, "is required");
    }
    return value;
  }

  /** Reports the violations of {@code making} as those of a field. */
  public static <T> T at(String field, Supplier<T> making) {
    try {
      return making.get();
    } catch (Invalid e) {
      throw new Invalid(
          e.violations().stream()
              .map(violation -> new Violation(field, violation.message()))
              .toList());
    }
  }

  /**
   * A member that may hold anything; nothing when it was not given.
   *
   * @throws ProblemException naming the part that no value can hold
   */
  public static Value value(String field, @Nullable JsonNode node) {
    return node == null ? Value.nothing() : JsonValues.toValue("/" + field, node);
  }

  /** A member's name as part of a field, which becomes a JSON Pointer (RFC 6901, section 3). */
  public static String segment(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * @throws Invalid when it is not a UUID as RFC 9562 writes it
   */
  public static UUID uuid(String field, String text) {
    if (!UUID_TEXT.matcher(text).matches()) {
      throw new Invalid(field, "must be a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057");
    }
    return UUID.fromString(text);
  }
}
