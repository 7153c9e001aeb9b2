package io.lintel.messaging.source;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.DeviceNames;
import io.lintel.domain.status.NamedDevice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Zigbee2MQTT calls its devices. Kept in the store: after a restart messages come before the
 * names are told again, and of several nodes one is told for all. A name that is given up stays
 * until another device takes it, as messages under it may still come.
 */
public final class Zigbee2MqttNames {

  private static final int MOST = 20_000;

  /** How soon to look again for a name that another node may have been told. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final DeviceNames store;
  private final String source;
  private final InstantSource clock;
  private @Nullable Map<String, NamedDevice> names;
  private Instant readAt = Instant.EPOCH;
  private boolean told;

  /**
   * @param source what this network is called among all sources
   */
  public Zigbee2MqttNames(DeviceNames store, String source, InstantSource clock) {
    this.store = store;
    this.source = source;
    this.clock = clock;
  }

  /** What has the name: what was told to have it, or the device whose address it is. */
  synchronized Optional<NamedDevice> find(String name) {
    var found = names().get(name);
    if (found == null && readAt.plus(FRESH).isBefore(clock.instant())) {
      read();
      found = names().get(name);
    }
    return Optional.ofNullable(found).or(() -> byAddress(name));
  }

  private static Optional<NamedDevice> byAddress(String name) {
    return name.matches("0x[0-9a-fA-F]{16}")
        ? Optional.of(new NamedDevice(name, Optional.of(Eui.parse(name)), Optional.empty()))
        : Optional.empty();
  }

  /** Whether there was anything new among the devices that it tells of. */
  synchronized boolean learnDevices(Value payload) {
    var devices = new TreeMap<String, NamedDevice>();
    for (var device : entities(payload)) {
      var name = device.text("friendly_name").or(() -> device.text("ieee_address"));
      var eui = isCoordinator(device) ? Optional.<Eui>empty() : device.eui("ieee_address");
      name.ifPresent(it -> devices.put(it, new NamedDevice(it, eui, model(device))));
    }
    boolean changed = learn(devices.values());
    boolean first = !told;
    told = true;
    return changed || first;
  }

  /** Whether there was anything new among the groups that it tells of. */
  synchronized boolean learnGroups(Value payload) {
    var groups = new TreeMap<String, NamedDevice>();
    for (var group : entities(payload)) {
      group
          .text("friendly_name")
          .ifPresent(
              name -> groups.put(name, new NamedDevice(name, Optional.empty(), Optional.empty())));
    }
    return learn(groups.values());
  }

  private static List<JsonPart> entities(Value payload) {
    if (payload instanceof Value.Items(var items)) {
      return items.stream().map(item -> JsonPart.of("", item)).toList();
    }
    throw new Invalid("", "must be a list");
  }

  private static boolean isCoordinator(JsonPart device) {
    return device.text("type").equals(Optional.of("Coordinator"));
  }

  private static Optional<String> model(JsonPart device) {
    var definition = device.part("definition").orElse(JsonPart.NONE);
    var model =
        Stream.of(
                definition.text("vendor").or(() -> device.text("manufacturer")),
                definition.text("model").or(() -> device.text("model_id")))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Optional.of(model).filter(text -> !text.isEmpty());
  }

  private boolean learn(Collection<NamedDevice> told) {
    var known = names();
    if (told.stream().allMatch(it -> it.equals(known.get(it.name())))) {
      return false;
    }
    store.put(source, told, clock.instant(), MOST);
    read();
    return true;
  }

  private Map<String, NamedDevice> names() {
    return names == null ? read() : names;
  }

  private Map<String, NamedDevice> read() {
    var read = new HashMap<String, NamedDevice>();
    store.list(source).forEach(device -> read.put(device.name(), device));
    readAt = clock.instant();
    names = read;
    return read;
  }
}
