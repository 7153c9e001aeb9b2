package io.lintel.application.bridge;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusReport;
import io.lintel.persistence.memory.InMemoryStatusHistory;
import java.time.Instant;
import java.util.List;

/** A history that is away when told so. */
final class InterruptedHistory implements StatusHistory {

  private final StatusHistory history = new InMemoryStatusHistory();
  private boolean away;

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  private StatusHistory history() {
    if (away) {
      throw new StoreUnavailable("The history", "no connection", null);
    }
    return history;
  }

  @Override
  public void append(List<StatusReport> reports) {
    history().append(reports);
  }

  @Override
  public HistoryPage read(Eui eui, HistoryQuery query) {
    return history().read(eui, query);
  }

  @Override
  public List<Bucket> buckets(Eui eui, BucketQuery query) {
    return history().buckets(eui, query);
  }

  @Override
  public int purge(Instant before, int limit) {
    return history().purge(before, limit);
  }

  @Override
  public void delete(Eui eui) {
    history().delete(eui);
  }
}
