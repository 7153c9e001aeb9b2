package io.lintel.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the version. */
@Command(name = "version", description = "Print the version of Lintel and of the Java it runs on.")
final class VersionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    for (var line : new BuildVersion().getVersion()) {
      spec.commandLine().getOut().println(line);
    }
    return 0;
  }
}
