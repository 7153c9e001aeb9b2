package io.lintel.messaging.source;

import io.lintel.domain.shared.Value;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How well a LoRaWAN uplink was received: by the gateway of the highest signal-to-noise ratio, of
 * several such ones of the strongest signal.
 */
final class RadioLink {

  private static final Comparator<JsonPart> WORST_FIRST =
      Comparator.<JsonPart>comparingDouble(RadioLink::ratio)
          .thenComparingDouble(part -> part.number("rssi").orElse(Double.NEGATIVE_INFINITY));

  private RadioLink() {}

  /**
   * The fields {@code rssi} and {@code snr}.
   *
   * @param receptions as each gateway tells; a ratio of 0 may be left out
   */
  static NavigableMap<String, Value> fields(List<JsonPart> receptions) {
    var fields = new TreeMap<String, Value>();
    receptions.stream()
        .filter(part -> part.number("rssi").isPresent() || part.number("snr").isPresent())
        .max(WORST_FIRST)
        .ifPresent(best -> {
          put(fields, "rssi", best.number("rssi"));
          fields.put("snr", Value.of(ratio(best)));
        });
    return fields;
  }

  private static double ratio(JsonPart part) {
    return part.number("snr").orElse(0);
  }

  private static void put(NavigableMap<String, Value> fields, String name, OptionalDouble number) {
    number.ifPresent(it -> fields.put(name, Value.of(it)));
  }
}
