package io.lintel.web.admin.kinds;

import io.lintel.domain.shared.Invalid;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Numbers that may be typed into a form. */
final class Numbers {

  private Numbers() {}

  static String text(OptionalDouble number) {
    return number.isEmpty()
        ? ""
        : BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString();
  }

  /**
   * @throws Invalid naming the field
   */
  static OptionalDouble parse(String field, String text) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(new BigDecimal(text.replace(',', '.')).doubleValue());
    } catch (NumberFormatException e) {
      throw new Invalid(field, "must be a number, not '%s'".formatted(text));
    }
  }
}
