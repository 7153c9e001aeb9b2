package io.lintel.application.bridge;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.downlink.DownlinkPublisher;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.DesiredStateRepository;
import io.lintel.domain.status.StatusStore;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Tells all devices once more what is wanted of them, because a broker that was away may have
 * forgotten it. {@link #refresh} is to be called again and again by one thread.
 */
public final class DesiredRefresh {

  static final int STEP = 500;

  private final DeviceRepository devices;
  private final DesiredStateRepository desired;
  private final DesiredSending sending;
  private final LongSupplier connections;
  private long connection;
  private Optional<UUID> behind = Optional.empty();
  private boolean running;

  /**
   * @param connections how many connections to the broker were made; with each more all devices are
   *     told again
   */
  public DesiredRefresh(
      DeviceRepository devices,
      DesiredStateRepository desired,
      StatusStore statuses,
      DownlinkPublisher publisher,
      LongSupplier connections) {
    this.devices = devices;
    this.desired = desired;
    this.sending = new DesiredSending(devices, desired, statuses, publisher);
    this.connections = connections;
  }

  /**
   * Does the next step.
   *
   * @return whether there is more
   * @throws io.lintel.domain.shared.StoreUnavailable when it can't be done now; then it is to be
   *     tried again
   */
  public boolean refresh() {
    long latest = connections.getAsLong();
    if (connection != latest) {
      connection = latest;
      running = true;
      behind = Optional.empty();
    }
    if (!running) {
      return false;
    }
    var states = desired.listBehind(behind, STEP);
    var euis =
        states.stream().map(DesiredState::device).flatMap(this::device).map(Device::eui).toList();
    sending.sendIfAnythingIsWanted(euis);
    if (states.size() < STEP) {
      running = false;
      return false;
    }
    behind = Optional.of(states.getLast().device());
    return true;
  }

  private Stream<Device> device(UUID id) {
    return devices.find(new DeviceId(id)).stream();
  }
}
