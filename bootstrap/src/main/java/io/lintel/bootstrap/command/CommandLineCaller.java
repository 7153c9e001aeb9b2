package io.lintel.bootstrap.command;

import io.lintel.application.shared.Caller;

/** Who works on the stores from a shell: whoever can read the configuration may do everything. */
final class CommandLineCaller {

  private CommandLineCaller() {}

  static Caller caller() {
    return new Caller("command line: " + System.getProperty("user.name", "unknown"));
  }
}
