package io.lintel.bootstrap.demo;

import io.lintel.application.device.KindDraft;
import io.lintel.domain.device.KindField;
import io.lintel.domain.device.KindKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The kinds of devices in the sample building. */
enum SampleKind {
  AIR_QUALITY(
      "Air quality sensor",
      number("temperature", "Temperature", "°C", -40, 85),
      number("humidity", "Relative humidity", "%", 0, 100),
      number("co2", "Carbon dioxide", "ppm", 400, 5_000),
      number("battery", "Battery", "%", 0, 100)),
  OCCUPANCY(
      "Occupancy sensor",
      of("occupied", "Occupied", KindField.Type.BOOLEAN),
      number("people", "People", "", 0, 50),
      number("battery", "Battery", "%", 0, 100)),
  DOOR_CONTACT(
      "Door contact",
      of("open", "Open", KindField.Type.BOOLEAN),
      number("openings", "Openings", "", 0, 1_000_000),
      number("battery", "Battery", "%", 0, 100)),
  ENERGY_METER(
      "Energy meter",
      number("power", "Power", "W", 0, 25_000),
      number("energy", "Energy", "kWh", 0, 1_000_000),
      number("voltage", "Voltage", "V", 0, 400)),
  THERMOSTAT(
      "Thermostat",
      number("temperature", "Temperature", "°C", -40, 85),
      number("setPoint", "Set point", "°C", 5, 30),
      number("valve", "Valve", "%", 0, 100),
      number("battery", "Battery", "%", 0, 100));

  static final Duration REPORTS_EVERY = Duration.ofSeconds(10);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<KindField> fields;

  SampleKind(String label, KindField... fields) {
    this.label = label;
    this.fields = List.of(fields);
  }

  String label() {
    return label;
  }

  KindKey key() {
    return new KindKey(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  KindDraft draft() {
    return new KindDraft(
        label,
        "Lintel samples",
        Optional.of(REPORTS_EVERY),
        Optional.empty(),
        Optional.empty(),
        fields);
  }

  private static KindField number(String name, String label, String unit, double min, double max) {
    return new KindField(
        name, label, unit, KindField.Type.NUMBER, OptionalDouble.of(min), OptionalDouble.of(max));
  }

  private static KindField of(String name, String label, KindField.Type type) {
    return new KindField(name, label, "", type, OptionalDouble.empty(), OptionalDouble.empty());
  }
}
