package io.lintel.application.device;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import java.util.Optional;

/**
 * What became of one of many devices.
 *
 * @param ref how it was named
 * @param device as it is now; empty when it {@link Outcome#FAILED}
 * @param reason why it failed, for people; else empty
 */
public record BulkResult(DeviceRef ref, Optional<Device> device, Outcome outcome, String reason) {

  /** Whether something was done. */
  public enum Outcome {
    CHANGED,
    UNCHANGED,
    FAILED
  }

  static BulkResult of(DeviceRef ref, Device before, Device after) {
    return of(ref, after, !after.version().equals(before.version()));
  }

  public static BulkResult of(DeviceRef ref, Device device, boolean changed) {
    return new BulkResult(
        ref, Optional.of(device), changed ? Outcome.CHANGED : Outcome.UNCHANGED, "");
  }

  static BulkResult failed(DeviceRef ref, String reason) {
    return new BulkResult(ref, Optional.empty(), Outcome.FAILED, reason);
  }
}
