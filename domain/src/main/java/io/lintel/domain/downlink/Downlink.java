package io.lintel.domain.downlink;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.UUID;

/** A message to a device. */
public sealed interface Downlink {

  Eui eui();

  /**
   * What the device is to be like. The latest one is kept for the device until it comes.
   *
   * @param fields none when nothing is wanted of it; then nothing is kept for it either
   */
  record DesiredFields(Eui eui, Value.Members fields) implements Downlink {}

  /** What the device is to do, once. The device may be told more than once. */
  record CommandCall(Eui eui, UUID id, String name, Value payload, Instant expiresAt)
      implements Downlink {}
}
