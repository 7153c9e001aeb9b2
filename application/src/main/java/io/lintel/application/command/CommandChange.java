package io.lintel.application.command;

import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.Change;
import io.lintel.domain.audit.Description;
import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandResult;
import io.lintel.domain.shared.Value;
import java.util.Optional;
import java.util.UUID;

/** What the audit trail keeps of commands: it tells them of the device. */
final class CommandChange {

  private CommandChange() {}

  /**
   * @param building in which the device is, if it is in one
   */
  static Change requested(Command command, Optional<UUID> building) {
    var members =
        start(command)
            .with("payload", command.payload())
            .with("expiresAt", command.expiresAt())
            .members();
    return change("command.requested", command, Optional.empty(), members).in(building);
  }

  /** It ended, or what ended is answered after all. */
  static Change answered(Command before, Command after) {
    return change(
        before.isOpen() ? "command.finished" : "command.answered",
        after,
        Optional.of(members(before)),
        members(after));
  }

  private static Change change(
      String action, Command command, Optional<Value.Members> before, Value.Members after) {
    return Change.of(
        action,
        new AuditSubject(AuditSubject.Kind.DEVICE, command.device()),
        before,
        Optional.of(after));
  }

  private static Value.Members members(Command command) {
    return start(command)
        .with("result", command.result().map(CommandResult::details))
        .with("reason", command.reason())
        .members();
  }

  private static Description start(Command command) {
    return new Description()
        .with("commandId", command.id())
        .with("name", command.name())
        .with("state", command.state());
  }
}
