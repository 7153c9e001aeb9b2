package io.lintel.domain.bridge;

import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.Optional;

/**
 * Reads what one device reported together with where it is.
 *
 * <p>It answers what {@link io.lintel.domain.device.DeviceRepository} and then {@link
 * io.lintel.domain.status.StatusStore} would. May be called by any number of threads. Throws {@link
 * StoreUnavailable} when a store does not answer, never an empty result instead.
 */
public interface PlacedStatuses {

  /**
   * The whole status of a registered device, in whatever state it is; that of a device that was
   * never seen if it never reported. Empty when none is registered.
   */
  Optional<PlacedStatus> find(DeviceRef ref);
}
