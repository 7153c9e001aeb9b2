package io.lintel.application.status;

import io.lintel.application.shared.Caller;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.StatusHistory;
import java.util.List;

/**
 * Reads what devices ever reported. Does not ask whether a device is registered, nor where it is:
 * as {@link StatusService} it is for those who may see all.
 */
public final class HistoryService {

  private final StatusHistory history;

  public HistoryService(StatusHistory history) {
    this.history = history;
  }

  public HistoryPage read(Caller caller, Eui eui, HistoryQuery query) {
    caller.requireStaff(Scope.READ);
    return history.read(eui, query);
  }

  /** The buckets that have samples, by time. */
  public List<Bucket> buckets(Caller caller, Eui eui, BucketQuery query) {
    caller.requireStaff(Scope.READ);
    return history.buckets(eui, query);
  }
}
