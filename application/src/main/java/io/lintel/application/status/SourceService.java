package io.lintel.application.status;

import io.lintel.application.shared.Caller;
import io.lintel.domain.status.Source;
import io.lintel.domain.status.StatusStore;
import java.time.InstantSource;

/**
 * What becomes of the devices of a source that is down: those whose last report came {@link
 * IncomingReport#through through} it. May be used by any number of threads and nodes.
 */
public final class SourceService {

  private final StatusStore statuses;
  private final InstantSource clock;

  public SourceService(StatusStore statuses, InstantSource clock) {
    this.statuses = statuses;
    this.clock = clock;
  }

  /**
   * Takes the devices of a source for offline, as {@code SOURCE_DOWN}, because it is down now. To
   * do it again is safe, and right when it failed.
   *
   * @return how many devices it took for offline
   */
  public int down(Caller caller, Source source) {
    var at = clock.instant();
    int count = 0;
    for (var changes = statuses.sourceDown(source, at, StatusStore.LARGEST_BATCH);
        !changes.isEmpty();
        changes = statuses.sourceDown(source, at, StatusStore.LARGEST_BATCH)) {
      count += changes.size();
    }
    return count;
  }

  /**
   * Takes the devices of a source that went offline with it for online again; silence counts from
   * where it was when the source went down. To do it again is safe, and right when it failed.
   *
   * @return how many devices it took for online
   */
  public int back(Caller caller, Source source) {
    var at = clock.instant();
    int count = 0;
    for (var changes = statuses.sourceBack(source, at, StatusStore.LARGEST_BATCH);
        !changes.isEmpty();
        changes = statuses.sourceBack(source, at, StatusStore.LARGEST_BATCH)) {
      count += changes.size();
    }
    return count;
  }
}
