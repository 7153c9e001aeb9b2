package io.lintel.application.status;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.domain.event.DomainEvent.StatusReported;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Departure;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.Inbox;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Takes in what devices report, and reads it back. It does not know in which building a device is,
 * so it is for those who may see all; who decides for others asks it {@linkplain Caller#unlimited
 * without their limits}. May be used by any number of threads.
 */
public final class StatusService {

  /** How many devices that nobody registered are remembered. */
  public static final int MOST_UNKNOWN_DEVICES = 10_000;

  private final StatusStore statuses;
  private final StatusHistory history;
  private final DeviceDirectory directory;
  private final Inbox inbox;
  private final EventPublisher publisher;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final ReportClock clock;
  private final ReportMerge merge;
  private final LongAdder forgotten = new LongAdder();

  /** Where status and history cannot be written together. */
  public StatusService(
      StatusStore statuses,
      StatusHistory history,
      DeviceDirectory directory,
      Inbox inbox,
      EventPublisher publisher,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock) {
    this(statuses, history, directory, inbox, publisher, unitOfWork, events, clock, Runnable::run);
  }

  /**
   * @param together does what writes to status and history as one where the store can, because that
   *     costs half as much; it may do it again when others were in its way
   */
  public StatusService(
      StatusStore statuses,
      StatusHistory history,
      DeviceDirectory directory,
      Inbox inbox,
      EventPublisher publisher,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock,
      Consumer<Runnable> together) {
    this.statuses = statuses;
    this.history = history;
    this.directory = directory;
    this.inbox = inbox;
    this.publisher = publisher;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = new ReportClock(clock);
    this.merge =
        new ReportMerge(
            statuses, history, directory, this.clock, new SilenceClock(statuses, clock), together);
  }

  /**
   * Merges reports of devices and publishes them; what devices say that nobody registered goes to
   * the inbox. Returned: status, history and inbox are durable, the events handed over, and
   * transitions of connectivity kept for who tells of them, so the sender may be told so. Thrown:
   * to report all again is safe and right.
   *
   * @param incoming at most {@value StatusStore#LARGEST_BATCH}
   * @return what became of each, in their order
   * @throws StoreUnavailable when a store or the publisher is away
   */
  public List<ReportOutcome> report(Caller caller, List<IncomingReport> incoming) {
    caller.requireStaff(Scope.DEVICES);
    var sorted = merge.sort(incoming);
    merge.kept(sorted.taken(), merge.keep(sorted.taken()));
    if (!sorted.unknown().isEmpty()) {
      forgotten.add(inbox.note(sorted.unknown(), MOST_UNKNOWN_DEVICES));
    }
    if (!sorted.taken().isEmpty()) {
      publisher.publish(events.messages(caller, told(sorted)));
    }
    return sorted.outcomes();
  }

  /**
   * Merges one report that somebody other than the device makes. Its event is durable when this
   * returns and published afterwards, so it does not need the broker. Where one database keeps
   * both, neither is kept without the other.
   */
  public ReportOutcome change(Caller caller, IncomingReport incoming) {
    caller.requireStaff(Scope.DEVICES);
    var sorted = merge.sort(List.of(incoming));
    if (!sorted.taken().isEmpty()) {
      var changes =
          unitOfWork.execute(() -> {
            var made = merge.keep(sorted.taken());
            events.report(caller, told(sorted));
            return made;
          });
      merge.kept(sorted.taken(), changes);
    }
    return sorted.outcomes().getFirst();
  }

  private static List<StatusReported> told(ReportMerge.Sorted sorted) {
    return sorted.taken().stream().map(StatusReported::new).toList();
  }

  /**
   * Takes devices for gone: they said so, or their broker does of them. Those that are not
   * registered and active, or were heard since, are left as they are.
   *
   * @param gone at most {@value StatusStore#LARGEST_BATCH}, and why each is
   * @param heardAt when that was said, if not just now
   */
  public void depart(Caller caller, Map<Eui, Connectivity.Reason> gone, Optional<Instant> heardAt) {
    caller.requireStaff(Scope.DEVICES);
    var known = directory.find(gone.keySet());
    var at = heardAt.orElseGet(clock::next);
    var departures =
        gone.entrySet().stream()
            .filter(it -> known.containsKey(it.getKey()) && known.get(it.getKey()).active())
            .map(it -> new Departure(it.getKey(), at, it.getValue()))
            .toList();
    statuses.depart(departures);
  }

  /**
   * The statuses of those of the devices that meet the query's conditions; of a device that never
   * reported too.
   *
   * @param euis at most {@value StatusStore#LARGEST_BATCH}
   */
  public Map<Eui, DeviceStatus> read(Caller caller, Collection<Eui> euis, StatusQuery query) {
    caller.requireStaff(Scope.READ);
    var found = new HashMap<>(statuses.find(euis, query));
    var others = euis.stream().filter(eui -> !found.containsKey(eui)).toList();
    if (others.isEmpty() || !query.holds(DeviceStatus.neverSeen(others.getFirst()))) {
      return found;
    }
    var rejected = query.anyStatus() ? Map.<Eui, Connectivity>of() : statuses.connectivity(others);
    for (var eui : others) {
      if (!rejected.containsKey(eui)) {
        found.put(eui, DeviceStatus.neverSeen(eui));
      }
    }
    return found;
  }

  /**
   * Whether each of the devices is heard of.
   *
   * @param euis at most {@value StatusStore#LARGEST_BATCH}
   */
  public Map<Eui, Connectivity> connectivity(Caller caller, Collection<Eui> euis) {
    caller.requireStaff(Scope.READ);
    var found = new HashMap<>(statuses.connectivity(euis));
    euis.forEach(eui -> found.putIfAbsent(eui, Connectivity.NEVER_SEEN));
    return found;
  }

  /**
   * Whatever reported, registered or not, in the order of the last reports.
   *
   * @param limit at most {@value StatusStore#LARGEST_BATCH}
   */
  public List<LastSeen> lastSeen(
      Caller caller, LastSeen.Order order, Optional<LastSeen> after, int limit) {
    caller.requireStaff(Scope.READ);
    return statuses.lastSeen(order, after, limit);
  }

  /** Forgets the status of what is in use no more; its history stays until it is too old. */
  public void end(Caller caller, Eui eui) {
    caller.requireStaff(Scope.WRITE);
    statuses.delete(eui);
  }

  /** Forgets what a device ever reported, history included. */
  public void forget(Caller caller, Eui eui) {
    caller.requireStaff(Scope.WRITE);
    forget(eui);
  }

  private void forget(Eui eui) {
    statuses.delete(eui);
    history.delete(eui);
  }

  public StatusCounters counters() {
    return merge.counters(clock.replaced(), forgotten.sum());
  }
}
