package io.lintel.application.status;

import io.lintel.application.shared.Caller;
import io.lintel.domain.status.Source;
import io.lintel.domain.status.StatusStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What becomes of the devices of a source that is down: those whose last report came {@link
 * IncomingReport#through through} it. May be used by any number of threads and nodes.
 */
public final class SourceService {

  /** Noted less often than it is so: each time is a write. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(5);

  private final StatusStore statuses;
  private final InstantSource clock;
  private final SilenceClock silence;
  private final Map<Source, Instant> noted = Collections.synchronizedMap(new HashMap<>());

  public SourceService(StatusStore statuses, InstantSource clock) {
    this.statuses = statuses;
    this.clock = clock;
    this.silence = new SilenceClock(statuses, clock);
  }

  /** Takes note that something just came from a source, whatever it was. */
  public void heard(Caller caller, Source source) {
    var now = clock.instant();
    var before = noted.get(source);
    if (before == null || !now.isBefore(before.plus(NOTED_EVERY)) || now.isBefore(before)) {
      statuses.heard(source, silence.hearing().clock(now));
      noted.put(source, now);
    }
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
