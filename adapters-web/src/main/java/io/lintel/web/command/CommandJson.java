package io.lintel.web.command;

import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandResult;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A command as it is answered. */
public record CommandJson(
    String id,
    String deviceId,
    String eui,
    String name,
    Value payload,
    String state,
    String requestedBy,
    Instant requestedAt,
    Instant expiresAt,
    @Nullable Instant sentAt,
    @Nullable Instant finishedAt,
    @Nullable ResultJson result,
    @Nullable String reason) {

  /** What the device answered. */
  public record ResultJson(boolean ok, Instant at, Value details) {

    static ResultJson of(CommandResult result) {
      return new ResultJson(result.ok(), result.at(), result.details());
    }
  }

  public static CommandJson of(Command command) {
    return new CommandJson(
        command.id().toString(),
        command.device().toString(),
        command.eui().toString(),
        command.name(),
        command.payload(),
        command.state().name(),
        command.requestedBy(),
        command.requestedAt(),
        command.expiresAt(),
        command.sentAt().orElse(null),
        command.finishedAt().orElse(null),
        command.result().map(ResultJson::of).orElse(null),
        command.reason().isEmpty() ? null : command.reason());
  }
}
