package io.lintel.persistence.redis;

import io.lintel.domain.shared.Eui;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import redis.clients.jedis.RedisClient;

/**
 * Keeps statuses in Redis 6.2 or later, a hash of each device and sorted sets beside them. A script
 * merges, so any number of nodes may write at once.
 *
 * <p>What was merged survives the death of the server only if that runs with {@code appendonly yes}
 * and {@code appendfsync always}. Construction does not ask the server, which may be away then.
 */
public final class RedisStatusStore implements StatusStore {

  private static final Script MERGE = Script.of("merge");
  private static final Script FORGET = Script.of("forget");

  private final RedisDatabase redis;
  private final StatusReader reader;
  private final Transitions transitions;
  private final UntoldTransitions untold;
  private final HearingKey hearing;

  /**
   * @param client that the caller closes and whose timeouts count
   * @param prefix of all keys; for a cluster with a hash tag, such as <code>{status}:</code>
   */
  public RedisStatusStore(RedisClient client, String prefix) {
    redis = new RedisDatabase(client, prefix);
    reader = new StatusReader(redis);
    transitions = new Transitions(redis);
    untold = new UntoldTransitions(redis);
    hearing = new HearingKey(redis);
  }

  @Override
  public List<ConnectivityChange> merge(List<StatusReport> reports) {
    var arguments = DeviceReports.of(reports).stream().map(RedisStatusStore::arguments).toList();
    return redis.runEach(MERGE, arguments).stream()
        .filter(Objects::nonNull)
        .map(change -> ChangeText.parse((String) change))
        .toList();
  }

  private static List<String> arguments(DeviceReports device) {
    var arguments = new ArrayList<String>();
    arguments.add(device.eui().toString());
    arguments.add(Sortable.text(device.firstReceivedAt()));
    arguments.add(Sortable.text(device.lastReceivedAt()));
    arguments.add(Connection.lateAt(device.deadlines()));
    arguments.add(Connection.offlineAt(device.deadlines()));
    arguments.add(device.source().map(Source::name).orElse(""));
    arguments.add(Integer.toString(StatusReport.MOST_FIELDS));
    device
        .fields()
        .forEach((name, register) -> {
          arguments.add(name.value());
          arguments.add(RegisterText.of(register.at(), register.value()));
        });
    return arguments;
  }

  @Override
  public Map<Eui, DeviceStatus> find(Collection<Eui> euis, StatusQuery query) {
    return reader.find(euis, query);
  }

  @Override
  public Map<Eui, Connectivity> connectivity(Collection<Eui> euis) {
    return reader.connectivity(euis);
  }

  @Override
  public List<LastSeen> lastSeen(LastSeen.Order order, Optional<LastSeen> after, int limit) {
    return reader.lastSeen(order, after, limit);
  }

  @Override
  public List<ConnectivityChange> expire(Hearing heard, int limit) {
    return transitions.expire(heard, limit);
  }

  @Override
  public List<ConnectivityChange> depart(List<Departure> departures) {
    return transitions.depart(departures);
  }

  @Override
  public List<ConnectivityChange> sourceDown(Source source, Instant at, int limit) {
    return transitions.sourceDown(source, at, limit);
  }

  @Override
  public List<ConnectivityChange> sourceBack(Source source, Instant at, int limit) {
    return transitions.sourceBack(source, at, limit);
  }

  @Override
  public void heard(Source source, Instant shown) {
    hearing.heard(source, shown);
  }

  @Override
  public Optional<Instant> lastHeard(Source source) {
    return hearing.lastHeard(source);
  }

  @Override
  public int countLate(Source source, int limit) {
    return transitions.countLate(source, limit);
  }

  @Override
  public List<ConnectivityChange> untold(int limit) {
    return untold.oldest(limit);
  }

  @Override
  public void told(Collection<ConnectivityChange> changes) {
    untold.remove(changes);
  }

  @Override
  public Hearing hear(Instant now, Duration tolerance) {
    return hearing.hear(now, tolerance);
  }

  @Override
  public Optional<Hearing> hearing() {
    return hearing.read();
  }

  @Override
  public Map<Connectivity.State, Long> countByState() {
    var counts = new EnumMap<Connectivity.State, Long>(Connectivity.State.class);
    redis
        .answer(client -> client.hgetAll(redis.key("count")))
        .forEach((state, count) -> {
          if (!count.equals("0")) {
            counts.put(Connectivity.State.valueOf(state), Long.valueOf(count));
          }
        });
    return counts;
  }

  @Override
  public void delete(Eui eui) {
    redis.run(FORGET, List.of(eui.toString()));
  }
}
