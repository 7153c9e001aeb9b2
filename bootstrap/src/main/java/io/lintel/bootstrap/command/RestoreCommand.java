package io.lintel.bootstrap.command;

import io.lintel.application.transfer.Contents;
import io.lintel.application.transfer.Copying;
import io.lintel.bootstrap.archive.RestoredArchive;
import io.lintel.bootstrap.wiring.Installation;
import io.lintel.bootstrap.wiring.OlderInstallation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup into stores. */
@Command(
    name = "restore",
    description = "Put everything that a backup holds into the stores, whichever they are.",
    footer = {
      "",
      "The file is read whole first: one that is damaged is refused, with the place of the damage, and",
      "nothing is written. Afterwards the stores are read and compared with it. Stop all nodes first.",
      "A backup of an earlier version is brought up to date on the way, in a temporary file; one of a",
      "later version is refused.",
      "",
      "Examples:",
      "  lintel restore lintel.zip --verify-only",
      "  lintel restore lintel.zip --set database=postgresql://lintel:secret@db/lintel",
    })
final class RestoreCommand implements Callable<Integer> {

  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();
  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Parameters(paramLabel = "FILE", description = "What 'backup' wrote.")
  private Path file = Path.of("");

  @Option(names = "--overwrite", description = "Forget first what the stores hold.")
  private boolean overwrite;

  @Option(names = "--verify-only", description = "Read the file whole, and write nothing.")
  private boolean verifyOnly;

  private record Answer(String file, long rows, boolean restored, List<String> differing) {}

  @Override
  public Integer call() {
    try (var archive = RestoredArchive.open(file);
        var progress = terminal.progress()) {
      archive.verify(new RowProgress(progress, "verified"));
      var differing = verifyOnly ? List.<String>of() : restore(archive, progress);
      progress.clear();
      answer.answer(
          new Answer(file.toString(), archive.rows(), !verifyOnly, differing),
          out ->
              out.printf(
                  "%s: %,d rows %s%s%n",
                  file,
                  archive.rows(),
                  verifyOnly ? "are as they were written" : "restored",
                  differing.isEmpty() ? "" : ", but these differ: " + differing));
      return (differing.isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND_PROBLEMS).code();
    }
  }

  private List<String> restore(RestoredArchive archive, Progress progress) {
    try (var installation = Installation.open(settings.configuration())) {
      var target = installation.contents();
      archive.requireNotLaterThan(installation.schema());
      if (!overwrite && !target.filled().isEmpty()) {
        throw new CommandFailedException(
            ExitStatus.CANNOT_CREATE,
            "the stores are not empty: they have rows in %s; --overwrite forgets these, also those of a restore that was interrupted"
                .formatted(String.join(", ", target.filled())));
      }
      target.beginFilling();
      var differing =
          archive.schema() == installation.schema()
              ? restore(archive, emptied(target), progress)
              : restoreOlder(archive, target, progress);
      if (differing.isEmpty()) {
        target.endFilling();
      }
      return differing;
    }
  }

  private Contents emptied(Contents target) {
    if (overwrite) {
      target.clear();
    }
    return target;
  }

  private static List<String> restore(RestoredArchive archive, Contents into, Progress progress) {
    archive.restore(into, new RowProgress(progress, "restored"));
    long[] compared = new long[1];
    return archive.differing(into, more -> progress.show("rows compared", compared[0] += more));
  }

  /** Through tables as they were when it was written, which are brought up to date. */
  private List<String> restoreOlder(RestoredArchive archive, Contents target, Progress progress) {
    try (var older = OlderInstallation.open(archive.schema())) {
      var differing = restore(archive, older.contents(), progress);
      if (!differing.isEmpty()) {
        return differing;
      }
      older.bringUpToDate();
      return new Copying(older.contents(), emptied(target), new CopyProgress(progress))
          .run(Copying.Target.EMPTY).stream()
              .filter(comparison -> !comparison.isSame())
              .map(Copying.Comparison::section)
              .toList();
    }
  }
}
