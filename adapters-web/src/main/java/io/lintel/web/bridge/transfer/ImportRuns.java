package io.lintel.web.bridge.transfer;

import io.lintel.application.bridge.transfer.ImportListener;
import io.lintel.application.bridge.transfer.ImportOptions;
import io.lintel.application.bridge.transfer.ImportSummary;
import io.lintel.application.bridge.transfer.RowResult;
import io.lintel.application.shared.Caller;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.web.http.Problem;
import io.lintel.web.http.ProblemException;
import io.lintel.web.http.ProblemType;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The imports that run on this node, and the last hundred of those that did. They are not kept
 * anywhere else: another node does not know of them, and this one forgets them when it ends.
 */
public final class ImportRuns {

  /** Each has a file on the disk, and they take turns in writing anyhow. */
  static final int MOST_AT_ONCE = 4;

  private static final int REMEMBERED = 100;
  private static final String RETRY_AFTER_SECONDS = "10";

  private final InstantSource clock;

  /** By id, the oldest first. */
  private final LinkedHashMap<UUID, ImportRun> runs = new LinkedHashMap<>();

  public ImportRuns(InstantSource clock) {
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Does an import that others can follow from now on.
   *
   * @param told is told of each row
   * @param work does it, and tells how far it is
   */
  public ImportSummary follow(
      Caller caller,
      UUID id,
      ImportOptions.Mode mode,
      Consumer<RowResult> told,
      Function<ImportListener, ImportSummary> work) {
    begin(ImportRun.begun(id, caller.name(), mode, now()));
    try {
      var summary = work.apply(new Follower(id, told));
      change(id, run -> run.done(summary, now()));
      return summary;
    } catch (RuntimeException e) {
      change(id, run -> run.brokenOff(reason(e), now()));
      throw e;
    }
  }

  /** What went wrong in the machine is for the log. */
  private static String reason(RuntimeException e) {
    return switch (e) {
      case StoreUnavailable away -> away.store() + " is not available";
      case LintelException refusal -> String.valueOf(refusal.getMessage());
      case ProblemException problem -> problem.problem().detail();
      case UncheckedIOException _ -> "the connection broke off, or the disk is full";
      default -> "the server failed; the log says why";
    };
  }

  /** Lets those who wait know. */
  private final class Follower implements ImportListener {

    private final UUID id;
    private final Consumer<RowResult> told;

    Follower(UUID id, Consumer<RowResult> told) {
      this.id = id;
      this.told = told;
    }

    @Override
    public void row(RowResult row) {
      change(id, run -> run.plus(row));
      told.accept(row);
    }

    @Override
    public void progress(Stage stage, long rows) {
      change(id, run -> run.at(stage, rows));
    }
  }

  private synchronized void begin(ImportRun run) {
    if (runs.containsKey(run.id())) {
      throw new ProblemException(
          ProblemType.ID_TAKEN, "There is an import %s already".formatted(run.id()));
    }
    long running = runs.values().stream().filter(it -> !it.hasEnded()).count();
    if (running >= MOST_AT_ONCE) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.TOO_MANY_REQUESTS,
                  "%d imports run already, as many as may at once".formatted(running))
              .with("Retry-After", RETRY_AFTER_SECONDS),
          null);
    }
    runs.put(run.id(), run);
    if (runs.size() > REMEMBERED) {
      oldestThatEnded().ifPresent(runs::remove);
    }
  }

  private Optional<UUID> oldestThatEnded() {
    return runs.values().stream().filter(ImportRun::hasEnded).findFirst().map(ImportRun::id);
  }

  private synchronized void change(UUID id, UnaryOperator<ImportRun> change) {
    runs.computeIfPresent(id, (_, run) -> change.apply(run));
  }

  synchronized ImportRun get(UUID id) {
    return Optional.ofNullable(runs.get(id)).orElseThrow(() -> new NotFound("import", id));
  }

  /** The newest first. */
  public synchronized List<ImportRun> list() {
    return new ArrayList<>(runs.sequencedValues().reversed());
  }
}
