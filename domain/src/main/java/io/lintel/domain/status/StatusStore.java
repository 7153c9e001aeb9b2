package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what devices last reported.
 *
 * <p>May be called by any number of threads and nodes at once. Throws {@link StoreUnavailable} when
 * the store does not answer, never an empty result instead. It knows no registry: whatever EUI is
 * reported is kept.
 */
public interface StatusStore {

  /** The most EUIs, or reports, that one call takes. */
  int LARGEST_BATCH = 1_000;

  /**
   * Merges reports, durable when it returns. Each field keeps of all that was ever reported for it
   * the value with the greatest ({@link StatusReport#at time} in microseconds, {@link
   * FieldValue#hash() hash}); so the same reports in any order, any number of times, split into any
   * batches and from any number of callers leave the same fields. Of more than {@value
   * StatusReport#MOST_FIELDS} names, tombstones included, a status keeps the first in their order.
   * {@code firstSeenAt} and {@code lastSeenAt} are the least and the greatest {@link
   * StatusReport#receivedAt}.
   *
   * <p>A device that is not {@code ONLINE} becomes so, because {@code REPORTED}, since the {@code
   * receivedAt} of the newest of its reports here, unless that is before its last transition. The
   * expectation of the report that was received last counts from then on.
   *
   * <p>Not all or nothing: when it throws, part of the reports may be kept; to merge all again is
   * safe.
   *
   * @param reports at most {@value #LARGEST_BATCH}, of a device also several
   * @return the transitions that this call made, at most one of a device
   */
  List<ConnectivityChange> merge(List<StatusReport> reports);

  /**
   * The statuses of those of the devices that ever reported and meet the conditions, with the
   * fields of the projection.
   *
   * @param euis at most {@value #LARGEST_BATCH}
   */
  Map<Eui, DeviceStatus> find(Collection<Eui> euis, StatusQuery query);

  /**
   * Whether those of the devices that ever reported are heard of; costs less than to {@link #find}
   * them.
   *
   * @param euis at most {@value #LARGEST_BATCH}
   */
  Map<Eui, Connectivity> connectivity(Collection<Eui> euis);

  /**
   * Devices in the order of their last reports. Who walks on behind the last one sees every device
   * that does not report meanwhile exactly once; a step costs the same at the start and at the end.
   *
   * @param after behind which one to start; empty for the start
   * @param limit 1 to {@value #LARGEST_BATCH}
   * @return fewer than the limit means that there are no more
   */
  List<LastSeen> lastSeen(LastSeen.Order order, Optional<LastSeen> after, int limit);

  /**
   * Makes the transitions that silence has made due: {@code ONLINE} to {@code LATE} when {@code
   * lateAfter} has passed since the last report, and to {@code OFFLINE} when {@code offlineAfter}
   * has, each since the moment it became due, because {@code SILENT}. A device for which both are
   * due makes both, and each counts. Those that are due first come first. Costs nothing when none
   * is due, however many devices there are.
   *
   * @param limit how many at the most
   * @return the transitions that this call made; fewer than the limit means that no more are due
   */
  List<ConnectivityChange> expire(Instant now, int limit);

  /** Forgets all of a device, if there is anything. */
  void delete(Eui eui);
}
