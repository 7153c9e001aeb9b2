package io.lintel.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print a script that makes bash and zsh complete commands and options.",
    footer = {
      "",
      "Examples:",
      "  lintel completion > ~/.local/share/bash-completion/completions/lintel",
      "  source <(lintel completion)",
    })
final class CompletionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.println(AutoComplete.bash("lintel", spec.root().commandLine()));
    out.flush();
    return ExitStatus.DONE.code();
  }
}
