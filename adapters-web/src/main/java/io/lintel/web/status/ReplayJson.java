package io.lintel.web.status;

import io.lintel.application.status.ReplayResult;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of messages that were replayed, as it is answered. */
record ReplayJson(List<Result> results) {

  /** What became of one. */
  record Result(UUID id, String outcome, @Nullable String reason) {}

  static ReplayJson of(List<ReplayResult> results) {
    return new ReplayJson(
        results.stream()
            .map(result ->
                new Result(result.id(), result.outcome().name(), result.reason().orElse(null)))
            .toList());
  }
}
