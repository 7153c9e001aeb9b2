package io.lintel.application.command;

import io.lintel.domain.command.CommandId;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.Optional;

/**
 * What a device says that came of a command.
 *
 * @param details what it says beside that it was done or not
 * @param receivedAt when it was received, if that was not just now
 */
public record CommandAnswer(
    Eui eui, CommandId id, boolean ok, Value.Members details, Optional<Instant> receivedAt) {

  public CommandAnswer received(Optional<Instant> when) {
    return new CommandAnswer(eui, id, ok, details, when);
  }
}
