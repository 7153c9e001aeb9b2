package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of a device. Removed fields are not shown.
 *
 * @param firstSeenAt when its first report was received; empty when none was
 * @param lastSeenAt when its last report was received
 */
public record DeviceStatus(
    Eui eui,
    Connectivity connectivity,
    Optional<Instant> firstSeenAt,
    Optional<Instant> lastSeenAt,
    NavigableMap<FieldName, Reading> fields) {

  public DeviceStatus {
    fields = Collections.unmodifiableNavigableMap(new TreeMap<>(fields));
  }

  public static DeviceStatus neverSeen(Eui eui) {
    return new DeviceStatus(
        eui,
        Connectivity.NEVER_SEEN,
        Optional.empty(),
        Optional.empty(),
        Collections.emptyNavigableMap());
  }
}
