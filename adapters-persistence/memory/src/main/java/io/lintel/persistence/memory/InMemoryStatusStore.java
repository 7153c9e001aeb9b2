package io.lintel.persistence.memory;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.Departure;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.Hearing;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.Source;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusReport;
import io.lintel.domain.status.StatusStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps statuses as long as the process lives. Readers never wait, writers take turns. */
public final class InMemoryStatusStore implements StatusStore, AutoCloseable {

  private final Map<Eui, KeptStatus> statuses = new ConcurrentHashMap<>();
  private final StatusIndexes indexes = new StatusIndexes();
  private final UntoldTransitions transitions = new UntoldTransitions();
  private final Map<Source, Instant> heard = new HashMap<>();
  private @Nullable Hearing hearing;
  private volatile boolean closed;

  @Override
  public synchronized List<ConnectivityChange> merge(List<StatusReport> reports) {
    checkOpen();
    var changes = new ArrayList<ConnectivityChange>();
    for (var merged : DeviceReports.of(reports)) {
      var kept = statuses.get(merged.eui());
      var next = kept == null ? KeptStatus.of(merged) : kept.with(merged);
      if (next.returnsAt(merged.lastReceivedAt())) {
        var online =
            new Connectivity(
                Connectivity.State.ONLINE, merged.lastReceivedAt(), Connectivity.Reason.REPORTED);
        changes.add(new ConnectivityChange(merged.eui(), next.connectivity().state(), online));
        next = next.with(online);
      }
      replace(merged.eui(), kept, next);
    }
    transitions.add(changes);
    return changes;
  }

  @Override
  public Map<Eui, DeviceStatus> find(Collection<Eui> euis, StatusQuery query) {
    var found = new HashMap<Eui, DeviceStatus>();
    for (var eui : euis) {
      var kept = statuses.get(eui);
      if (kept != null) {
        query.of(kept.toDomain(eui)).ifPresent(status -> found.put(eui, status));
      }
    }
    checkOpen(); // afterwards: what is not found may have been closed away meanwhile
    return found;
  }

  @Override
  public Map<Eui, Connectivity> connectivity(Collection<Eui> euis) {
    var found = new HashMap<Eui, Connectivity>();
    for (var eui : euis) {
      var kept = statuses.get(eui);
      if (kept != null) {
        found.put(eui, kept.connectivity());
      }
    }
    checkOpen(); // afterwards, as in find
    return found;
  }

  @Override
  public List<LastSeen> lastSeen(LastSeen.Order order, Optional<LastSeen> after, int limit) {
    var found = indexes.lastSeen(order, after, limit);
    checkOpen(); // afterwards, as in find
    return found;
  }

  @Override
  public synchronized List<ConnectivityChange> expire(Hearing hearing, int limit) {
    checkOpen();
    var changes = new ArrayList<ConnectivityChange>();
    for (var due = indexes.firstDue(hearing.clock());
        due.isPresent() && changes.size() < limit;
        due = indexes.firstDue(hearing.clock())) {
      var since = hearing.when(due.get().at());
      changes.add(change(due.get().eui(), it -> it.with(it.silent(since))));
    }
    transitions.add(changes);
    return changes;
  }

  @Override
  public synchronized List<ConnectivityChange> depart(List<Departure> departures) {
    checkOpen();
    var changes = new ArrayList<ConnectivityChange>();
    for (var departure : departures) {
      var kept = statuses.get(departure.eui());
      if (kept != null && kept.mayLeaveAt(departure.at())) {
        changes.add(leave(departure.eui(), departure.at(), departure.reason()));
      }
    }
    transitions.add(changes);
    return changes;
  }

  private ConnectivityChange leave(Eui eui, Instant at, Connectivity.Reason reason) {
    return change(eui, it -> it.with(new Connectivity(Connectivity.State.OFFLINE, at, reason)));
  }

  @Override
  public synchronized List<ConnectivityChange> sourceDown(Source source, Instant at, int limit) {
    var changes =
        ofSource(source, it -> it.mayLeaveAt(at), limit)
            .map(eui -> leave(eui, at, Connectivity.Reason.SOURCE_DOWN))
            .toList();
    transitions.add(changes);
    return changes;
  }

  @Override
  public synchronized List<ConnectivityChange> sourceBack(Source source, Instant at, int limit) {
    var back = new Connectivity(Connectivity.State.ONLINE, at, Connectivity.Reason.SOURCE_BACK);
    var changes =
        ofSource(source, it -> it.returnsWithSourceAt(at), limit)
            .map(eui -> change(eui, it -> it.putOff(it.outage(at)).with(back)))
            .toList();
    transitions.add(changes);
    return changes;
  }

  private Stream<Eui> ofSource(Source source, Predicate<KeptStatus> condition, int limit) {
    checkOpen();
    return indexes.of(source).stream().filter(eui -> condition.test(kept(eui))).limit(limit);
  }

  private ConnectivityChange change(Eui eui, UnaryOperator<KeptStatus> change) {
    var kept = kept(eui);
    var next = change.apply(kept);
    replace(eui, kept, next);
    return new ConnectivityChange(eui, kept.connectivity().state(), next.connectivity());
  }

  private KeptStatus kept(Eui eui) {
    return Objects.requireNonNull(statuses.get(eui), "indexed but not there");
  }

  @Override
  public synchronized List<ConnectivityChange> untold(int limit) {
    checkOpen();
    return transitions.oldest(limit);
  }

  @Override
  public synchronized void told(Collection<ConnectivityChange> changes) {
    checkOpen();
    transitions.remove(changes);
  }

  @Override
  public synchronized void heard(Source source, Instant shown) {
    checkOpen();
    heard.merge(
        source,
        shown.truncatedTo(ChronoUnit.MICROS),
        (one, other) -> one.isAfter(other) ? one : other);
  }

  @Override
  public synchronized Optional<Instant> lastHeard(Source source) {
    checkOpen();
    return Optional.ofNullable(heard.get(source));
  }

  @Override
  public synchronized int countLate(Source source, int limit) {
    checkOpen();
    return (int)
        indexes.of(source).stream()
            .map(statuses::get)
            .filter(kept -> kept != null && kept.connectivity().state() == Connectivity.State.LATE)
            .limit(limit)
            .count();
  }

  @Override
  public synchronized Hearing hear(Instant now, Duration tolerance) {
    checkOpen();
    var next = hearing == null ? Hearing.since(now) : hearing.at(now, tolerance);
    hearing = next;
    return next;
  }

  @Override
  public synchronized Optional<Hearing> hearing() {
    checkOpen();
    return Optional.ofNullable(hearing);
  }

  @Override
  public Map<Connectivity.State, Long> countByState() {
    var counts =
        statuses.values().stream()
            .collect(
                Collectors.groupingBy(kept -> kept.connectivity().state(), Collectors.counting()));
    checkOpen(); // afterwards, as in find
    return counts;
  }

  @Override
  public synchronized void delete(Eui eui) {
    checkOpen();
    var removed = statuses.remove(eui);
    if (removed != null) {
      indexes.remove(eui, removed);
      transitions.remove(eui);
    }
  }

  /** Ends it: from then on it answers as a store whose server is away. */
  @Override
  public synchronized void close() {
    closed = true;
    statuses.clear();
    indexes.clear();
  }

  private void replace(Eui eui, @Nullable KeptStatus kept, KeptStatus next) {
    statuses.put(eui, next);
    indexes.replace(eui, kept, next);
  }

  private void checkOpen() {
    if (closed) {
      throw new StoreUnavailable("the status store in memory", "it has been closed", null);
    }
  }
}
