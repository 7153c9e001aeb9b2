package io.lintel.persistence.redis;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.StatusQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what is kept of devices, of all that are asked for in one round trip. */
final class StatusReader {

  private static final String CONNECTION = "c";
  private static final String FIRST = "first";
  private static final String FIELD = "f:";
  private static final String SEEN = "seen";

  private final RedisDatabase redis;

  StatusReader(RedisDatabase redis) {
    this.redis = redis;
  }

  Map<Eui, DeviceStatus> find(Collection<Eui> euis, StatusQuery query) {
    var asked = List.copyOf(euis);
    var hashes = redis.answers(asked, (pipeline, eui) -> pipeline.hgetAll(redis.key("d:" + eui)));
    var found = new HashMap<Eui, DeviceStatus>();
    for (int i = 0; i < asked.size(); i++) {
      if (hashes.get(i).containsKey(CONNECTION)) {
        var status = status(asked.get(i), hashes.get(i));
        if (query.holds(status)) {
          found.put(status.eui(), projected(status, query));
        }
      }
    }
    return found;
  }

  private static DeviceStatus status(Eui eui, Map<String, String> hash) {
    var connection = Connection.parse(hash.getOrDefault(CONNECTION, ""));
    var fields = new TreeMap<FieldName, Reading>();
    hash.forEach((name, register) -> {
      if (name.startsWith(FIELD)) {
        var reading = RegisterText.reading(register);
        if (!(reading.value() instanceof Value.Nothing)) {
          fields.put(new FieldName(name.substring(FIELD.length())), reading);
        }
      }
    });
    return new DeviceStatus(
        eui,
        connection.connectivity(),
        Optional.of(Sortable.time(hash.getOrDefault(FIRST, ""))),
        Optional.of(connection.lastSeenAt()),
        fields);
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

  Map<Eui, Connectivity> connectivity(Collection<Eui> euis) {
    var found = new HashMap<Eui, Connectivity>();
    connections(redis, euis)
        .forEach((eui, text) -> found.put(eui, Connection.parse(text).connectivity()));
    return found;
  }

  /** The connections of those of the devices that ever reported, as they are kept. */
  static Map<Eui, String> connections(RedisDatabase redis, Collection<Eui> euis) {
    var asked = List.copyOf(euis);
    var texts =
        redis.answers(asked, (pipeline, eui) -> pipeline.hmget(redis.key("d:" + eui), CONNECTION));
    var found = new HashMap<Eui, String>();
    for (int i = 0; i < asked.size(); i++) {
      var text = texts.get(i).getFirst();
      if (text != null) {
        found.put(asked.get(i), text);
      }
    }
    return found;
  }

  List<LastSeen> lastSeen(LastSeen.Order order, Optional<LastSeen> after, int limit) {
    var behind = after.map(last -> "(" + Sortable.text(last.at()) + last.eui());
    var found =
        switch (order) {
          case OLDEST_FIRST -> redis.range(SEEN, behind.orElse("-"), "+", limit);
          case LATEST_FIRST -> redis.rangeBackwards(SEEN, "-", behind.orElse("+"), limit);
        };
    return found.stream()
        .map(entry ->
            new LastSeen(
                Sortable.time(entry.substring(0, Sortable.DIGITS)),
                Eui.parse(entry.substring(Sortable.DIGITS))))
        .toList();
  }
}
