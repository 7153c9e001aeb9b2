package io.lintel.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the version. */
@Command(
    name = "version",
    description = "Print the version of Lintel and of the Java it runs on.",
    footer = {"", "Examples:", "  lintel version", "  lintel version --json"})
final class VersionCommand implements Callable<Integer> {

  @Mixin private AnswerOptions answer = new AnswerOptions();

  private record Answer(String lintel, String java) {}

  @Override
  public Integer call() {
    answer.answer(
        new Answer(BuildVersion.version(), Runtime.version().toString()),
        out -> {
          for (var line : new BuildVersion().getVersion()) {
            out.println(line);
          }
        });
    return ExitStatus.DONE.code();
  }
}
