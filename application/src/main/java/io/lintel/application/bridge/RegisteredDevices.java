package io.lintel.application.bridge;

import io.lintel.application.status.DeviceDirectory;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Expectation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the status context which devices are registered. */
public final class RegisteredDevices implements DeviceDirectory {

  private final DeviceRepository devices;
  private final KindRepository kinds;

  public RegisteredDevices(DeviceRepository devices, KindRepository kinds) {
    this.devices = devices;
    this.kinds = kinds;
  }

  @Override
  public Map<Eui, Entry> find(Collection<Eui> euis) {
    var found = devices.findAll(euis);
    var keys = found.stream().flatMap(device -> device.kind().stream()).distinct().toList();
    var expectations =
        kinds.findAll(keys).stream()
            .collect(Collectors.toMap(Kind::key, RegisteredDevices::expectation));
    return found.stream()
        .collect(Collectors.toMap(Device::eui, device -> entry(device, expectations)));
  }

  private static Entry entry(Device device, Map<KindKey, Optional<Expectation>> expectations) {
    return new Entry(
        device.state() == DeviceState.ACTIVE,
        device.kind().flatMap(kind -> expectations.getOrDefault(kind, Optional.empty())));
  }

  private static Optional<Expectation> expectation(Kind kind) {
    return kind.lateAfter()
        .flatMap(late -> kind.offlineAfter().map(offline -> new Expectation(late, offline)));
  }
}
