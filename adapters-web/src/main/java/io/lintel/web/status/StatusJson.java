package io.lintel.web.status;

import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Reading;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A status as it is answered.
 *
 * @param fields by name: the values, or the values with their times
 */
public record StatusJson(
    String eui,
    ConnectivityJson connectivity,
    @Nullable Instant firstSeenAt,
    @Nullable Instant lastSeenAt,
    Map<String, ?> fields) {

  /** Whether a device is heard of. */
  public record ConnectivityJson(String state, @Nullable Instant since, @Nullable String reason) {

    static ConnectivityJson of(Connectivity connectivity) {
      return new ConnectivityJson(
          connectivity.state().name(),
          connectivity.since().orElse(null),
          connectivity.reason().map(ConnectivityJson::word).orElse(null));
    }

    private static String word(Connectivity.Reason reason) {
      return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** With the times of the values. */
  public static StatusJson of(DeviceStatus status) {
    return of(status, reading -> reading);
  }

  /** With the bare values. */
  public static StatusJson flat(DeviceStatus status) {
    return of(status, Reading::value);
  }

  private static StatusJson of(DeviceStatus status, Function<Reading, ?> shown) {
    var fields = new TreeMap<String, Object>();
    for (Map.Entry<FieldName, Reading> field : status.fields().entrySet()) {
      fields.put(field.getKey().value(), shown.apply(field.getValue()));
    }
    return new StatusJson(
        status.eui().toString(),
        ConnectivityJson.of(status.connectivity()),
        status.firstSeenAt().orElse(null),
        status.lastSeenAt().orElse(null),
        fields);
  }
}
