package io.lintel.application.bridge;

import io.lintel.application.event.Whereabouts;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.Placement;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers where the devices are that were asked for last, and asks the registry for others. What
 * was asked while a device moved may be old until the event of that arrives.
 */
public final class KnownWhereabouts implements Whereabouts {

  private static final int MOST = 100_000;
  private static final int MOST_AT_ONCE = 1_000;

  private final DeviceRepository devices;
  private final Map<Eui, Optional<Where>> known;

  /** How often something changed; what was asked before a change is not remembered after it. */
  private long changes;

  public KnownWhereabouts(DeviceRepository devices) {
    this(devices, MOST);
  }

  /**
   * @param most how many are remembered
   */
  KnownWhereabouts(DeviceRepository devices, int most) {
    this.devices = devices;
    this.known = new LeastRecentlyUsed<>(most);
  }

  @Override
  public Map<Eui, Where> find(Collection<Eui> euis) {
    var found = new HashMap<Eui, Where>();
    var unknown = new ArrayList<Eui>();
    long asOf;
    synchronized (known) {
      asOf = changes;
      for (var eui : euis) {
        var where = known.get(eui);
        if (where == null) {
          unknown.add(eui);
        } else {
          where.ifPresent(it -> found.put(eui, it));
        }
      }
    }
    for (int from = 0; from < unknown.size(); from += MOST_AT_ONCE) {
      var some = unknown.subList(from, Math.min(unknown.size(), from + MOST_AT_ONCE));
      found.putAll(ask(some, asOf));
    }
    return found;
  }

  private Map<Eui, Where> ask(List<Eui> euis, long asOf) {
    var found = new HashMap<Eui, Where>();
    for (var device : devices.findAll(euis)) {
      found.put(device.eui(), where(device));
    }
    synchronized (known) {
      if (changes == asOf) {
        euis.forEach(eui -> known.put(eui, Optional.ofNullable(found.get(eui))));
      }
    }
    return found;
  }

  private static Where where(Device device) {
    return new Where(device.id().value(), device.placement().map(Placement::building));
  }

  /** What a change makes doubtful is asked for again. */
  @Override
  public void follow(EventMessage event) {
    if (event.type().startsWith("device.")) {
      synchronized (known) {
        changes++;
        known.remove(Eui.parse(event.subject()));
        if (event.data().values().get("replacedEui") instanceof Value.Text(var replaced)) {
          known.remove(Eui.parse(replaced));
        }
      }
    }
  }

  @Override
  public void forget() {
    synchronized (known) {
      changes++;
      known.clear();
    }
  }

  private static final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    LeastRecentlyUsed(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
