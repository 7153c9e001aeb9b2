package io.lintel.domain.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;

/** The limits of what goes to devices and comes from them. */
final class CommandRules {

  private CommandRules() {}

  static void check(String field, Value value, int mostBytes) {
    if (value.depth() > Value.DEEPEST) {
      throw new Invalid(field, "must nest at most %d deep".formatted(Value.DEEPEST));
    }
    int bytes = value.canonical().getBytes(UTF_8).length;
    if (bytes > mostBytes) {
      throw new Invalid(field, "must have at most %d bytes, not %d".formatted(mostBytes, bytes));
    }
  }
}
