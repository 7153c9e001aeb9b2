package io.lintel.application.bridge;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.downlink.Downlink;
import io.lintel.domain.downlink.DownlinkPublisher;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.DesiredStateRepository;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusStore;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends hardware what is wanted of its device now, and looks afterwards whether that is still so:
 * of several nodes that tell one device at once, the last word is the newest.
 */
final class DesiredSending {

  private static final Value.Members NOTHING = new Value.Members(Collections.emptyNavigableMap());

  /** Who is changed more often than that meanwhile is sent the rest with the events of it. */
  private static final int MOST_LOOKS = 5;

  private final DeviceRepository devices;
  private final DesiredStateRepository desired;
  private final StatusStore statuses;
  private final DownlinkPublisher publisher;

  DesiredSending(
      DeviceRepository devices,
      DesiredStateRepository desired,
      StatusStore statuses,
      DownlinkPublisher publisher) {
    this.devices = devices;
    this.desired = desired;
    this.statuses = statuses;
    this.publisher = publisher;
  }

  /**
   * @param euis at most 1,000, of devices or not: of what is none, nothing is wanted
   */
  void send(Collection<Eui> euis) {
    var open = List.copyOf(euis);
    for (int look = 0; look < MOST_LOOKS && !open.isEmpty(); look++) {
      var wanted = wanted(open);
      publisher.publish(
          wanted.entrySet().stream()
              .<Downlink>map(it -> new Downlink.DesiredFields(it.getKey(), it.getValue()))
              .toList());
      var now = wanted(open);
      open = open.stream().filter(eui -> !Objects.equals(wanted.get(eui), now.get(eui))).toList();
    }
  }

  /** Those of the EUIs, of whose devices something is wanted, or was before they were retired. */
  void sendIfAnythingIsWanted(Collection<Eui> euis) {
    send(states(euis).keySet());
  }

  /** Those of the EUIs whose devices do not report what is wanted. */
  void sendIfItDiffers(Collection<Eui> euis) {
    var states = states(euis);
    if (states.isEmpty()) {
      return;
    }
    var reported = statuses.find(states.keySet(), StatusQuery.EVERYTHING);
    send(
        states.entrySet().stream()
            .filter(it -> differs(it.getValue(), reported.get(it.getKey())))
            .map(Map.Entry::getKey)
            .toList());
  }

  private static boolean differs(DesiredState state, @Nullable DeviceStatus reported) {
    return reported == null || !state.delta(reported.fields()).isEmpty();
  }

  /** The states, retired devices' too, of those of the EUIs of which anything is wanted. */
  private Map<Eui, DesiredState> states(Collection<Eui> euis) {
    var states = new LinkedHashMap<Eui, DesiredState>();
    if (!euis.isEmpty()) {
      var found = devices.findAll(euis);
      var byDevice = byDevice(found);
      for (var device : found) {
        var state = byDevice.get(device.id().value());
        if (state != null && !state.fields().isEmpty()) {
          states.put(device.eui(), state);
        }
      }
    }
    return states;
  }

  private Map<UUID, DesiredState> byDevice(List<Device> some) {
    return desired.findAll(some.stream().map(device -> device.id().value()).toList()).stream()
        .collect(Collectors.toMap(DesiredState::device, Function.identity()));
  }

  private Map<Eui, Value.Members> wanted(Collection<Eui> euis) {
    var wanted = new LinkedHashMap<Eui, Value.Members>();
    euis.forEach(eui -> wanted.put(eui, NOTHING));
    var found =
        devices.findAll(euis).stream()
            .filter(device -> device.state() != DeviceState.RETIRED)
            .toList();
    var byDevice = byDevice(found);
    for (var device : found) {
      var state = byDevice.get(device.id().value());
      if (state != null) {
        wanted.put(device.eui(), state.values());
      }
    }
    return wanted;
  }
}
