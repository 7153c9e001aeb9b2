package io.lintel.bootstrap.command;

import io.lintel.bootstrap.archive.BackupArchive;
import io.lintel.bootstrap.archive.BackupArchive.WrittenSection;
import io.lintel.bootstrap.wiring.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes everything into one file. */
@Command(
    name = "backup",
    description = "Write everything that the stores keep into one file, for any backend.",
    footer = {
      "",
      "The file is a zip archive of lines of JSON with checksums. It holds secrets (hashes of",
      "passwords and tokens): keep it as safe as the database. What changes while it is written may be",
      "in it in part; stop the nodes, or back up a quiet hour.",
      "",
      "Examples:",
      "  lintel backup /var/backups/lintel-2026-11-26.zip",
      "  lintel backup --overwrite --json lintel.zip",
    })
final class BackupCommand implements Callable<Integer> {

  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();
  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Parameters(paramLabel = "FILE", description = "Where to; it appears when all of it is written.")
  private Path file = Path.of("");

  @Option(names = "--overwrite", description = "Replace the file if there is one.")
  private boolean overwrite;

  private record Answer(String file, long rows, List<WrittenSection> sections) {}

  @Override
  public Integer call() {
    if (Files.exists(file) && !overwrite) {
      throw new CommandFailedException(
          ExitStatus.CANNOT_CREATE, "%s is there already; --overwrite replaces it".formatted(file));
    }
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new CommandFailedException(
          ExitStatus.CANNOT_CREATE,
          "%s cannot be written: %s is no folder that this account may write to"
              .formatted(file, folder));
    }
    try (var installation = Installation.open(settings.configuration());
        var progress = terminal.progress()) {
      var written =
          BackupArchive.write(
              file,
              installation.wholeContents(),
              BuildVersion.version(),
              installation.schema(),
              InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS),
              new RowProgress(progress, "written"));
      long rows = written.stream().mapToLong(WrittenSection::rows).sum();
      progress.clear();
      answer.answer(
          new Answer(file.toString(), rows, written),
          out -> out.printf("%s: %,d rows%n", file, rows));
      return ExitStatus.DONE.code();
    }
  }
}
