package io.lintel.bootstrap.command;

import io.lintel.application.transfer.Copying;
import io.lintel.application.transfer.Copying.Comparison;
import io.lintel.application.transfer.Copying.Target;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Installation;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves an installation to other stores. */
@Command(
    name = "copy",
    description = "Copy everything to other stores, and prove that nothing changed on the way.",
    footer = {
      "",
      "Each side is the URL of the registry and, if the status is not kept there, that of the status,",
      "as in LINTEL_DATABASE and LINTEL_STATUS. Stop all nodes first. At the end both sides are read",
      "whole and compared by counts and hashes; the exit code is 1 when they differ. A copy that was",
      "interrupted is continued with --resume; until both sides are the same nothing serves the target.",
      "",
      "Examples:",
      "  lintel copy --from sqlite:data/lintel.db --to postgresql://lintel:secret@db/lintel",
      "  lintel copy --from sqlite:data/lintel.db --to postgresql://u:p@db/lintel mongodb://mongo/lintel",
      "  lintel copy --from sqlite:a.db --to sqlite:b.db --resume --json",
    })
final class CopyCommand implements Callable<Integer> {

  @Mixin private AnswerOptions answer = new AnswerOptions();
  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Option(
      names = "--from",
      required = true,
      arity = "1..2",
      paramLabel = "URL",
      description = "Where everything is: registry, and status if it is elsewhere.")
  private List<String> from = List.of();

  @Option(
      names = "--to",
      required = true,
      arity = "1..2",
      paramLabel = "URL",
      description = "Where it shall be; nothing may be there.")
  private List<String> to = List.of();

  @ArgGroup private ExistingTarget existing = new ExistingTarget();

  /** What is to be done with a target that is not empty. */
  private static final class ExistingTarget {

    @Option(
        names = "--resume",
        description = "Continue a copy that was interrupted: what is there is its beginning.")
    private boolean resume;

    @Option(names = "--overwrite", description = "Forget first what is there.")
    private boolean overwrite;

    Target target() {
      if (overwrite) {
        return Target.OVERWRITTEN;
      }
      return resume ? Target.RESUMED : Target.EMPTY;
    }
  }

  private record Answer(boolean same, List<Comparison> sections) {}

  @Override
  public Integer call() {
    try (var source = Installation.open(configuration(from));
        var target = Installation.open(configuration(to));
        var progress = terminal.progress()) {
      var copying =
          new Copying(source.wholeContents(), target.contents(), new CopyProgress(progress));
      var comparisons = copying.run(existing.target());
      boolean same = comparisons.stream().allMatch(Comparison::isSame);
      progress.clear();
      answer.answer(new Answer(same, comparisons), out -> tell(out, comparisons, same));
      return (same ? ExitStatus.DONE : ExitStatus.FOUND_PROBLEMS).code();
    } catch (Copying.TargetFilled e) {
      throw new CommandFailedException(
          ExitStatus.CANNOT_CREATE,
          e.getMessage()
              + "; --resume continues a copy that was interrupted, --overwrite forgets what is there",
          e);
    }
  }

  private static Configuration configuration(List<String> urls) {
    var settings = new LinkedHashMap<>(Map.of("database", urls.getFirst()));
    settings.put("status", urls.size() > 1 ? urls.get(1) : "database");
    settings.put("mqtt", "none");
    return Configuration.read(settings, Map.of());
  }

  private static void tell(PrintWriter out, List<Comparison> comparisons, boolean same) {
    out.printf("%-24s %12s  %s%n", "", "rows", "sum of hashes");
    for (var comparison : comparisons) {
      out.printf(
          "%-24s %,12d  %s%s%n",
          comparison.section(),
          comparison.from(),
          comparison.fromHash(),
          comparison.isSame()
              ? ""
              : "  DIFFERS: %,d rows, %s".formatted(comparison.to(), comparison.toHash()));
    }
    out.println(same ? "both sides are the same" : "the two sides differ");
  }
}
