package io.lintel.bootstrap.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What long work tells who watches it. */
final class TerminalOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, not even on a terminal.")
  private boolean quiet;

  Progress progress() {
    var err = command.commandLine().getErr();
    return quiet ? new Progress(err, false) : Progress.on(err);
  }
}
