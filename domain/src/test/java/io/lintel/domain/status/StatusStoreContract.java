package io.lintel.domain.status;

import org.junit.jupiter.api.BeforeEach;

/**
 * What every {@link StatusStore} must do. An adapter's proof extends it, says how to get at a
 * store, and adds nothing that weakens it. The rules stand in the interfaces, a subject each.
 */
public abstract class StatusStoreContract
    implements StatusReadingRules,
        StatusMergeRules,
        StatusConvergenceRules,
        StatusConditionRules,
        StatusStateRules,
        LastSeenRules,
        ConnectivityRules,
        ConnectivityRaceRules,
        DepartureRules,
        SourceRules,
        TellingRules,
        HearingRules,
        StatusUnavailableRules {

  private StatusStore store;

  /** A store that keeps nothing yet and that several threads may use. */
  protected abstract StatusStore emptyStore();

  /** A store whose server is dead, or, where there is none, that has been closed. */
  protected abstract StatusStore unreachableStore();

  @BeforeEach
  final void openStore() {
    store = emptyStore();
  }

  @Override
  public final StatusStore store() {
    return store;
  }

  @Override
  public final StatusStore unreachable() {
    return unreachableStore();
  }
}
