package io.lintel.web.bridge.transfer;

import io.lintel.application.bridge.transfer.ImportListener;
import io.lintel.application.bridge.transfer.ImportOptions;
import io.lintel.application.bridge.transfer.ImportSummary;
import io.lintel.application.bridge.transfer.RowResult;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param rows how many are done at this stage
 * @param failed how many of the rows failed so far
 * @param reason why it ended early, if it did
 */
public record ImportRun(
    UUID id,
    String caller,
    ImportOptions.Mode mode,
    State state,
    Instant startedAt,
    Optional<Instant> endedAt,
    long rows,
    long failed,
    Optional<ImportSummary> summary,
    Optional<String> reason) {

  /** What it is doing. */
  public enum State {
    /** The file is on its way. */
    RECEIVING,
    /** Finding out what rows would do. */
    CHECKING,
    WRITING,
    /** It went through, whatever became of its rows. */
    DONE,
    /** It ended early. */
    BROKEN_OFF
  }

  static ImportRun begun(UUID id, String caller, ImportOptions.Mode mode, Instant now) {
    return new ImportRun(
        id,
        caller,
        mode,
        State.RECEIVING,
        now,
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        Optional.empty());
  }

  ImportRun at(ImportListener.Stage stage, long rowsDone) {
    var changed =
        switch (stage) {
          case CHECKING -> State.CHECKING;
          case WRITING -> State.WRITING;
        };
    return new ImportRun(
        id, caller, mode, changed, startedAt, endedAt, rowsDone, failed, summary, reason);
  }

  ImportRun plus(RowResult row) {
    long more = row.action() == RowResult.Action.FAILED ? 1 : 0;
    return new ImportRun(
        id, caller, mode, state, startedAt, endedAt, rows, failed + more, summary, reason);
  }

  ImportRun done(ImportSummary how, Instant now) {
    return new ImportRun(
        id,
        caller,
        mode,
        State.DONE,
        startedAt,
        Optional.of(now),
        how.rows(),
        how.failed(),
        Optional.of(how),
        reason);
  }

  ImportRun brokenOff(String why, Instant now) {
    return new ImportRun(
        id,
        caller,
        mode,
        State.BROKEN_OFF,
        startedAt,
        Optional.of(now),
        rows,
        failed,
        summary,
        Optional.of(why));
  }

  public boolean hasEnded() {
    return endedAt.isPresent();
  }
}
