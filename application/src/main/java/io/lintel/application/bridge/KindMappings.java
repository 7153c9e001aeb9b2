package io.lintel.application.bridge;

import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells whose payloads a mapping is for. May be used by any number of threads. */
public final class KindMappings {

  /** How many devices one look-up takes. */
  private static final int AT_ONCE = 1_000;

  private final DeviceRepository devices;
  private final KindRepository kinds;

  public KindMappings(DeviceRepository devices, KindRepository kinds) {
    this.devices = devices;
    this.kinds = kinds;
  }

  /**
   * The kinds of those of the devices whose kind has a mapping. Does not look for the devices while
   * no kind has one.
   */
  public Map<Eui, Kind> find(Caller caller, Collection<Eui> euis) {
    caller.requireStaff(Scope.READ);
    if (euis.isEmpty()) {
      return Map.of();
    }
    Map<KindKey, Kind> mapped =
        kinds.listMapped().stream().collect(Collectors.toMap(Kind::key, Function.identity()));
    if (mapped.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<Eui, Kind>();
    for (Device device : registered(List.copyOf(euis))) {
      device
          .kind()
          .flatMap(key -> Optional.ofNullable(mapped.get(key)))
          .ifPresent(kind -> found.put(device.eui(), kind));
    }
    return found;
  }

  private List<Device> registered(List<Eui> euis) {
    var registered = new ArrayList<Device>();
    for (int from = 0; from < euis.size(); from += AT_ONCE) {
      int to = Math.min(euis.size(), from + AT_ONCE);
      registered.addAll(devices.findAll(euis.subList(from, to)));
    }
    return registered;
  }
}
