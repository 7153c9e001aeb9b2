package io.lintel.domain.device;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a list of devices is ordered; things with the same key by the text of their id, in the same
 * direction. Keys compare by code point ({@link Texts#compare}) or, for times, as numbers.
 */
public record DeviceSort(Key key, boolean descending) {

  public static final DeviceSort BY_NAME = new DeviceSort(Key.NAME, false);

  /** What is ordered by. */
  public enum Key {
    /** {@link Texts#sortKey} of the name. */
    NAME,
    CREATED_AT,
    EUI
  }

  /**
   * The cursor that stands behind a device in this order; times as microseconds since the epoch.
   */
  public Cursor cursorOf(Device device) {
    return new Cursor(
        switch (key) {
          case NAME -> Texts.sortKey(device.name());
          case CREATED_AT ->
              Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, device.createdAt()));
          case EUI -> device.eui().toString();
        },
        device.id().value());
  }
}
