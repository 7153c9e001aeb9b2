package io.lintel.web.bridge.transfer;

import io.lintel.application.bridge.transfer.ImportSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import as it is answered while it runs and afterwards. */
record ImportRunJson(
    String id,
    String caller,
    String mode,
    String state,
    Instant startedAt,
    @Nullable Instant endedAt,
    long rows,
    long failed,
    @Nullable Summary summary,
    @Nullable String reason) {

  record ListJson(List<ImportRunJson> items) {}

  /** How an import ended. */
  record Summary(
      String id,
      long created,
      long changed,
      long unchanged,
      long failed,
      long newPlaces,
      boolean kept) {

    static Summary of(String id, ImportSummary summary) {
      return new Summary(
          id,
          summary.created(),
          summary.changed(),
          summary.unchanged(),
          summary.failed(),
          summary.newPlaces(),
          summary.kept());
    }
  }

  static ImportRunJson of(ImportRun run) {
    var id = run.id().toString();
    return new ImportRunJson(
        id,
        run.caller(),
        run.mode().name(),
        run.state().name(),
        run.startedAt(),
        run.endedAt().orElse(null),
        run.rows(),
        run.failed(),
        run.summary().map(summary -> Summary.of(id, summary)).orElse(null),
        run.reason().orElse(null));
  }
}
