package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.Duration;
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

  /** The most EUIs, reports, or departures that one call takes, and transitions it answers. */
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
   * deadlines and the source of the report that was received last count from then on.
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
   * Makes the transitions that silence has made due: {@code ONLINE} to {@code LATE} when the clock
   * of silence shows {@code lateAt}, and to {@code OFFLINE} when it shows {@code offlineAt}, each
   * since the moment when it did, because {@code SILENT}. A device for which both are due makes
   * both, and each counts. Those that are due first come first. Costs nothing when none is due,
   * however many devices there are.
   *
   * @param limit how many at the most
   * @return the transitions that this call made; fewer than the limit means that no more are due
   */
  List<ConnectivityChange> expire(Hearing hearing, int limit);

  /**
   * Takes devices for gone: who is {@code ONLINE} or {@code LATE} becomes {@code OFFLINE}, since
   * and because of what the departure says, unless it was heard, or made a transition, after that.
   *
   * @param departures at most {@value #LARGEST_BATCH}
   * @return the transitions that this call made, at most one of a device
   */
  List<ConnectivityChange> depart(List<Departure> departures);

  /**
   * Takes the devices of a source for gone, because of {@code SOURCE_DOWN}, each as {@link #depart}
   * does. Costs nothing when there are none, however many other devices there are.
   *
   * @param limit how many at the most
   * @return the transitions that this call made; none means that there are no more
   */
  List<ConnectivityChange> sourceDown(Source source, Instant at, int limit);

  /**
   * Takes the devices of a source that are {@code OFFLINE} because it was down for {@code ONLINE},
   * because of {@code SOURCE_BACK}, unless they became so after that. Silence while it was down
   * does not count: their deadlines are put off by as long.
   *
   * @param limit how many at the most
   * @return the transitions that this call made; none means that there are no more
   */
  List<ConnectivityChange> sourceBack(Source source, Instant at, int limit);

  /**
   * Notes that a source was heard, on this node or another, when the {@link Hearing#clock clock of
   * silence} showed a time; the latest one counts.
   */
  void heard(Source source, Instant shown);

  /**
   * What the clock of silence showed when a source was heard last; empty when that was never noted.
   */
  Optional<Instant> lastHeard(Source source);

  /**
   * How many devices of a source are {@code LATE}, counted up to a limit. Costs nothing of devices
   * of other sources.
   */
  int countLate(Source source, int limit);

  /**
   * Transitions that {@link #merge}, {@link #expire} and the others made, kept together with each
   * until somebody says {@link #told}. Costs nothing when there are none, however many devices
   * there are.
   *
   * @param limit how many at the most
   * @return those of a device in the order in which they were made
   */
  List<ConnectivityChange> untold(int limit);

  /** Forgets that transitions have to be told; those that are forgotten already do not matter. */
  void told(Collection<ConnectivityChange> changes);

  /**
   * Notes that devices can be heard at this moment, on this node or another.
   *
   * @return what all nodes have noted so far, this included; see {@link Hearing#at}
   */
  Hearing hear(Instant now, Duration tolerance);

  /** What has been noted so far; empty when nothing has. */
  Optional<Hearing> hearing();

  /**
   * How many of the devices that ever reported are in which state; a state that none is in is not
   * named. Looks at all of them: for figures that are asked for now and then.
   */
  Map<Connectivity.State, Long> countByState();

  /** Forgets all of a device, if there is anything, also transitions that nobody was told of. */
  void delete(Eui eui);
}
