package io.lintel.persistence.memory;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusReport;
import io.lintel.domain.status.StatusStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Keeps statuses as long as the process lives. Readers never wait, writers take turns. */
public final class InMemoryStatusStore implements StatusStore, AutoCloseable {

  /** What silence will make of a device. */
  private record Due(Instant at, Eui eui, Connectivity next) implements Comparable<Due> {

    private static final Comparator<Due> ORDER =
        Comparator.comparing(Due::at).thenComparing(Due::eui);

    @Override
    public int compareTo(Due other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Eui, KeptStatus> statuses = new ConcurrentHashMap<>();
  private final NavigableSet<Due> dues = new TreeSet<>();
  private final NavigableSet<LastSeen> lastSeen =
      new ConcurrentSkipListSet<>(LastSeen.Order.OLDEST_FIRST.comparator());
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
    return changes;
  }

  @Override
  public Map<Eui, DeviceStatus> find(Collection<Eui> euis, StatusQuery query) {
    var found = new HashMap<Eui, DeviceStatus>();
    for (var eui : euis) {
      var kept = statuses.get(eui);
      if (kept != null) {
        var status = kept.toDomain(eui);
        if (query.holds(status)) {
          found.put(eui, projected(status, query));
        }
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
    var inOrder =
        switch (order) {
          case OLDEST_FIRST -> lastSeen;
          case LATEST_FIRST -> lastSeen.descendingSet();
        };
    var rest = after.map(it -> inOrder.tailSet(it, false)).orElse(inOrder);
    var found = rest.stream().limit(limit).toList();
    checkOpen(); // afterwards, as in find
    return found;
  }

  private static DeviceStatus projected(DeviceStatus status, StatusQuery query) {
    if (query.fields().isEmpty()) {
      return status;
    }
    var fields = new TreeMap<>(status.fields());
    fields.keySet().retainAll(query.fields());
    return new DeviceStatus(
        status.eui(), status.connectivity(), status.firstSeenAt(), status.lastSeenAt(), fields);
  }

  @Override
  public synchronized List<ConnectivityChange> expire(Instant now, int limit) {
    checkOpen();
    var changes = new ArrayList<ConnectivityChange>();
    while (changes.size() < limit && !dues.isEmpty() && !dues.first().at().isAfter(now)) {
      var due = dues.first();
      var kept = statuses.get(due.eui());
      if (kept == null) {
        throw new IllegalStateException("due but not there: " + due);
      }
      changes.add(new ConnectivityChange(due.eui(), kept.connectivity().state(), due.next()));
      replace(due.eui(), kept, kept.with(due.next()));
    }
    return changes;
  }

  @Override
  public synchronized void delete(Eui eui) {
    checkOpen();
    var removed = statuses.remove(eui);
    due(eui, removed).ifPresent(dues::remove);
    if (removed != null) {
      lastSeen.remove(new LastSeen(removed.lastSeenAt(), eui));
    }
  }

  /** Ends it: from then on it answers as a store whose server is away. */
  @Override
  public synchronized void close() {
    closed = true;
    statuses.clear();
    dues.clear();
    lastSeen.clear();
  }

  private void replace(Eui eui, @Nullable KeptStatus kept, KeptStatus next) {
    due(eui, kept).ifPresent(dues::remove);
    statuses.put(eui, next);
    due(eui, next).ifPresent(dues::add);
    lastSeen.add(new LastSeen(next.lastSeenAt(), eui));
    if (kept != null && !kept.lastSeenAt().equals(next.lastSeenAt())) {
      lastSeen.remove(new LastSeen(kept.lastSeenAt(), eui));
    }
  }

  private static Optional<Due> due(Eui eui, @Nullable KeptStatus kept) {
    return Optional.ofNullable(kept)
        .flatMap(KeptStatus::next)
        .map(next -> new Due(next.since().orElseThrow(), eui, next));
  }

  private void checkOpen() {
    if (closed) {
      throw new StoreUnavailable("the status store in memory", "it has been closed", null);
    }
  }
}
