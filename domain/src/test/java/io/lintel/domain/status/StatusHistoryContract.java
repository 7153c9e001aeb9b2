package io.lintel.domain.status;

import org.junit.jupiter.api.BeforeEach;

/**
 * What every {@link StatusHistory} must do. An adapter's proof extends it, says how to get at a
 * history, and adds nothing that weakens it. The rules stand in the interfaces, a subject each.
 */
public abstract class StatusHistoryContract
    implements HistoryReadingRules,
        HistoryConvergenceRules,
        HistoryBucketRules,
        HistoryRetentionRules,
        HistoryUnavailableRules {

  private StatusHistory history;

  /** A history that keeps nothing yet and that several threads may use. */
  protected abstract StatusHistory emptyHistory();

  /** A history whose server is dead, or, where there is none, that has been closed. */
  protected abstract StatusHistory unreachableHistory();

  @BeforeEach
  final void openHistory() {
    history = emptyHistory();
  }

  @Override
  public final StatusHistory history() {
    return history;
  }

  @Override
  public final StatusHistory unreachable() {
    return unreachableHistory();
  }
}
