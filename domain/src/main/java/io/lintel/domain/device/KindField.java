package io.lintel.domain.device;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A field that devices of a kind report.
 *
 * @param name as in the status
 * @param label for people; empty when the name says enough
 * @param unit as UCUM or people write it ({@code °C}); empty for none
 * @param min the smallest value that makes sense
 * @param max the largest
 */
public record KindField(
    String name, String label, String unit, Type type, OptionalDouble min, OptionalDouble max) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

  /** What values it has. */
  public enum Type {
    NUMBER,
    BOOLEAN,
    TEXT,
    OTHER
  }

  public KindField {
    if (!isName(name)) {
      throw new Invalid("fields", "'%s' is not a field name (%s)".formatted(name, NAME));
    }
    label = Texts.optionalLine("fields/" + name + "/label", label, 100);
    unit = Texts.optionalLine("fields/" + name + "/unit", unit, 20);
    checkFinite(name, "min", min);
    checkFinite(name, "max", max);
    if (min.isPresent() && max.isPresent() && min.getAsDouble() > max.getAsDouble()) {
      throw new Invalid("fields/" + name + "/max", "must not be less than min");
    }
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static void checkFinite(String name, String which, OptionalDouble bound) {
    if (bound.isPresent() && !Double.isFinite(bound.getAsDouble())) {
      throw new Invalid("fields/" + name + "/" + which, "must be finite");
    }
  }
}
