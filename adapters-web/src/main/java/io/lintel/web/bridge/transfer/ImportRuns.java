package io.lintel.web.bridge.transfer;

import io.lintel.domain.shared.NotFound;
import io.lintel.web.http.Problem;
import io.lintel.web.http.ProblemException;
import io.lintel.web.http.ProblemType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  synchronized void begin(ImportRun run) {
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

  synchronized void change(UUID id, UnaryOperator<ImportRun> change) {
    runs.computeIfPresent(id, (_, run) -> change.apply(run));
  }

  synchronized ImportRun get(UUID id) {
    return Optional.ofNullable(runs.get(id)).orElseThrow(() -> new NotFound("import", id));
  }

  /** The newest first. */
  synchronized List<ImportRun> list() {
    return new ArrayList<>(runs.sequencedValues().reversed());
  }
}
