package io.lintel.web.identity;

import io.lintel.domain.shared.Invalid;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The constants of the core by the names that the API has for them. */
final class Names {

  private Names() {}

  /**
   * @throws Invalid when the text names none
   */
  static <E extends Enum<E>> E parse(Class<E> type, String field, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new Invalid(
                field,
                "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))));
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
