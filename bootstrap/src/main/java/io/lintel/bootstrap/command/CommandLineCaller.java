package io.lintel.bootstrap.command;

import io.lintel.application.shared.Caller;
import io.lintel.domain.shared.Actor;

/** Who works on the stores from a shell: whoever can read the configuration may do everything. */
final class CommandLineCaller {

  private CommandLineCaller() {}

  static Caller caller() {
    return Caller.trusted(new Actor.CommandLine(System.getProperty("user.name", "unknown")));
  }
}
