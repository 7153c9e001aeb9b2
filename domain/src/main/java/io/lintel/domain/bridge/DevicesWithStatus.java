package io.lintel.domain.bridge;

import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.Optional;

/**
 * Reads a device together with what it reported.
 *
 * <p>It answers what {@link io.lintel.domain.device.DeviceRepository} and then {@link
 * io.lintel.domain.status.StatusStore} would. May be called by any number of threads. Throws {@link
 * StoreUnavailable} when a store does not answer, never an empty result instead.
 */
public interface DevicesWithStatus {

  /**
   * A registered device, in whatever state, and its whole status, which is that of a device that
   * was never seen if it never reported; empty when none is registered.
   */
  Optional<DeviceWithStatus> find(DeviceRef ref);
}
