package io.lintel.bootstrap.command;

import io.lintel.application.bridge.transfer.ImportListener;
import io.lintel.application.bridge.transfer.ImportOptions;
import io.lintel.application.bridge.transfer.ImportSummary;
import io.lintel.application.bridge.transfer.RowResult;
import io.lintel.bootstrap.wiring.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Registers and changes the devices of a file. */
@Command(
    name = "import",
    description = "Register and change the devices that a CSV or NDJSON file tells of.",
    footer = {
      "",
      "It works on the stores themselves: no server is needed, and those that run need not stop. With",
      "--api it lets a Lintel that runs do it, wherever that is, as the user whose token it is.",
      "Importing a file again changes nothing; one that was interrupted is simply imported again.",
      "Rows that fail are told on standard error, all others are kept; the exit code is then 65.",
      "",
      "Examples:",
      "  lintel import devices.csv --dry-run",
      "  lintel import devices.csv --create-places --time-zone Europe/Berlin",
      "  lintel export | lintel import --set data=/other - --format NDJSON",
      "  lintel import devices.csv --api https://lintel.example --token-file token",
    })
final class ImportCommand implements Callable<Integer> {

  /** A script that wants all of them reads standard error, which holds one a line. */
  private static final int MOST_FAILURES_ANSWERED = 1_000;

  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();
  @Mixin private TerminalOptions terminal = new TerminalOptions();
  @Mixin private ServiceOptions service = new ServiceOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The file; - is standard input.")
  private String file = "";

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}; unless the name of the file ends in it.")
  private @Nullable RowFormat format;

  @Option(names = "--dry-run", description = "Say what it would do, and do nothing.")
  private boolean dryRun;

  @Option(names = "--all-or-nothing", description = "Keep nothing when a row fails.")
  private boolean allOrNothing;

  @Option(
      names = "--create-places",
      description = "Make the buildings, floors and rooms that are named and not there.")
  private boolean createPlaces;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "That of buildings that are made; ${DEFAULT-VALUE} unless given.")
  private ZoneId timeZone = ZoneId.of("UTC");

  private record Answer(ImportSummary summary, List<RowFailure> failures) {}

  private record RowFailure(long line, String reasons) {}

  @Override
  public Integer call() {
    var options = new ImportOptions(mode(), createPlaces, timeZone);
    var rowFormat =
        format == null
            ? RowFormat.of(file)
                .orElseThrow(() ->
                    new CommandFailedException(
                        ExitStatus.WRONG_USAGE, "say with --format what the file holds"))
            : format;
    try (var input = InputFile.open(file);
        var progress = terminal.progress()) {
      var listener = new Listener(spec.commandLine().getErr(), progress);
      var summary = run(input, rowFormat, options, listener);
      progress.clear();
      answer.answer(new Answer(summary, listener.failures), out -> tell(out, summary));
      return (summary.failed() == 0 ? ExitStatus.DONE : ExitStatus.BAD_DATA).code();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportSummary run(
      InputFile input, RowFormat rowFormat, ImportOptions options, ImportListener listener)
      throws IOException {
    var running = service.files();
    if (running.isPresent()) {
      try (var lintel = running.get()) {
        return lintel.take(input.path(), rowFormat, options, listener);
      }
    }
    try (var bench = Workbench.open(settings.configuration())) {
      return bench
          .services()
          .deviceImport()
          .run(CommandLineCaller.caller(), options, rowFormat.rows(input::read), listener);
    }
  }

  private ImportOptions.Mode mode() {
    if (dryRun) {
      return ImportOptions.Mode.DRY_RUN;
    }
    return allOrNothing ? ImportOptions.Mode.ALL_OR_NOTHING : ImportOptions.Mode.GOOD_ROWS;
  }

  private static void tell(PrintWriter out, ImportSummary summary) {
    out.printf(
        "%s%d created, %d changed, %d unchanged, %d failed, %d places made%n",
        summary.kept() ? "" : "nothing is kept: ",
        summary.created(),
        summary.changed(),
        summary.unchanged(),
        summary.failed(),
        summary.newPlaces());
  }

  private static final class Listener implements ImportListener {

    private final PrintWriter err;
    private final Progress progress;
    private final List<RowFailure> failures = new ArrayList<>();

    Listener(PrintWriter err, Progress progress) {
      this.err = err;
      this.progress = progress;
    }

    @Override
    public void row(RowResult row) {
      if (row.action() != RowResult.Action.FAILED) {
        return;
      }
      var reasons =
          row.errors().stream()
              .map(error ->
                  error.column().isEmpty()
                      ? error.reason()
                      : "%s '%s' %s".formatted(error.column(), error.value(), error.reason()))
              .collect(Collectors.joining("; "));
      progress.clear();
      err.println("line " + row.line() + ": " + reasons);
      if (failures.size() < MOST_FAILURES_ANSWERED) {
        failures.add(new RowFailure(row.line(), reasons));
      }
    }

    @Override
    public void progress(Stage stage, long rows) {
      progress.show(stage == Stage.CHECKING ? "rows checked" : "rows written", rows);
    }
  }
}
