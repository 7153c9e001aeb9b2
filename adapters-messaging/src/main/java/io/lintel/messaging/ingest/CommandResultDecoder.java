package io.lintel.messaging.ingest;

import io.lintel.application.command.CommandAnswer;
import io.lintel.domain.command.CommandId;
import io.lintel.domain.command.CommandResult;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.DeviceTopic;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Reads {@code {"ok": true, ...}}; what is beside {@code ok} is kept as it is. */
final class CommandResultDecoder {
  private static final String OK = "ok";

  private final JsonValues json = new JsonValues(2 * CommandResult.MOST_BYTES);

  /**
   * @throws Invalid saying what is wrong and where
   */
  CommandAnswer decode(DeviceTopic.CommandResult topic, byte[] payload) {
    if (!(json.parse(payload) instanceof Value.Members(var members))) {
      throw new Invalid("", "must be an object with 'ok'");
    }
    if (!(members.get(OK) instanceof Value.Bool(var ok))) {
      throw new Invalid(OK, "must be true or false");
    }
    var details = new TreeMap<>(members);
    details.remove(OK);
    return new CommandAnswer(
        Eui.parse(topic.eui()),
        id(topic.command()),
        ok,
        new Value.Members(details),
        Optional.empty());
  }

  private static CommandId id(String text) {
    try {
      return new CommandId(UUID.fromString(text));
    } catch (IllegalArgumentException notOne) {
      throw new Invalid("topic", "'%s' is not the id of a command".formatted(text));
    }
  }
}
