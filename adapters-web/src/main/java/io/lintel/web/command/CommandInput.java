package io.lintel.web.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintel.application.command.CommandDraft;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.http.Rules;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What callers say about a command.
 *
 * @param expiresIn a duration of ISO 8601, such as {@code PT5M}
 */
public record CommandInput(
    @Nullable String name, @Nullable JsonNode payload, @Nullable String expiresIn) {

  public CommandDraft toDraft() {
    return new CommandDraft(
        Rules.required("name", name),
        Rules.value("payload", payload),
        expiresIn == null ? CommandDraft.USUAL : duration(expiresIn));
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new Invalid("expiresIn", "must be a duration of ISO 8601 such as PT5M");
    }
  }
}
