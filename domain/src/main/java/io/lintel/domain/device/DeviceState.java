package io.lintel.domain.device;

/** Where a device is in its life. Only what an {@link #ACTIVE} one reports is taken. */
public enum DeviceState {
  ACTIVE,
  DISABLED,
  /** Out of use; its row and its EUI stay, and lists leave it out unless asked. */
  RETIRED
}
