package io.lintel.web.bridge.transfer;

import io.lintel.domain.shared.NotFound;
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

  private static final int REMEMBERED = 100;

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
    if (runs.putIfAbsent(run.id(), run) != null) {
      throw new ProblemException(
          ProblemType.ID_TAKEN, "There is an import %s already".formatted(run.id()));
    }
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
