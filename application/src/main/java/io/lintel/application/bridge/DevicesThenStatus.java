package io.lintel.application.bridge;

import io.lintel.domain.bridge.PlacedStatus;
import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.Placement;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusStore;
import java.util.List;
import java.util.Optional;

/** Looks the device up first and then its status, wherever each is kept. */
public final class DevicesThenStatus implements PlacedStatuses {

  private final DeviceRepository devices;
  private final StatusStore statuses;

  public DevicesThenStatus(DeviceRepository devices, StatusStore statuses) {
    this.devices = devices;
    this.statuses = statuses;
  }

  @Override
  public Optional<PlacedStatus> find(DeviceRef ref) {
    var device =
        switch (ref) {
          case DeviceRef.ById(var id) -> devices.find(id);
          case DeviceRef.ByEui(var eui) -> devices.find(eui);
        };
    return device.map(it -> new PlacedStatus(it.placement().map(Placement::building), status(it)));
  }

  private DeviceStatus status(Device device) {
    return statuses
        .find(List.of(device.eui()), StatusQuery.EVERYTHING)
        .getOrDefault(device.eui(), DeviceStatus.neverSeen(device.eui()));
  }
}
