package io.lintel.messaging.homeassistant;

import io.lintel.domain.device.KindField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What Home Assistant calls a quantity, where unit and name leave no doubt. */
final class DeviceClass {

  /** Of UCUM and other spellings, by those of Home Assistant. */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("Cel", "°C"),
          Map.entry("C", "°C"),
          Map.entry("[degF]", "°F"),
          Map.entry("lux", "lx"),
          Map.entry("ug/m3", "µg/m³"),
          Map.entry("μg/m³", "µg/m³"),
          Map.entry("[ppm]", "ppm"),
          Map.entry("m3", "m³"));

  private static final Map<String, String> BY_UNIT =
      Map.ofEntries(
          Map.entry("°C", "temperature"),
          Map.entry("°F", "temperature"),
          Map.entry("Pa", "pressure"),
          Map.entry("hPa", "pressure"),
          Map.entry("kPa", "pressure"),
          Map.entry("mbar", "pressure"),
          Map.entry("bar", "pressure"),
          Map.entry("lx", "illuminance"),
          Map.entry("V", "voltage"),
          Map.entry("mV", "voltage"),
          Map.entry("A", "current"),
          Map.entry("mA", "current"),
          Map.entry("W", "power"),
          Map.entry("kW", "power"),
          Map.entry("VA", "apparent_power"),
          Map.entry("Wh", "energy"),
          Map.entry("kWh", "energy"),
          Map.entry("MWh", "energy"),
          Map.entry("Hz", "frequency"),
          Map.entry("dBm", "signal_strength"));

  private static final Map<String, String> BY_UNIT_AND_NAME =
      Map.ofEntries(
          Map.entry("% humidity", "humidity"),
          Map.entry("% battery", "battery"),
          Map.entry("% moisture", "moisture"),
          Map.entry("% soil_moisture", "moisture"),
          Map.entry("ppm co2", "carbon_dioxide"),
          Map.entry("ppm co", "carbon_monoxide"),
          Map.entry("µg/m³ pm1", "pm1"),
          Map.entry("µg/m³ pm25", "pm25"),
          Map.entry("µg/m³ pm2_5", "pm25"),
          Map.entry("µg/m³ pm10", "pm10"));

  private static final Map<String, String> OF_SWITCHES =
      Map.ofEntries(
          Map.entry("motion", "motion"),
          Map.entry("occupancy", "occupancy"),
          Map.entry("presence", "presence"),
          Map.entry("open", "opening"),
          Map.entry("door_open", "door"),
          Map.entry("window_open", "window"),
          Map.entry("water_leak", "moisture"),
          Map.entry("smoke", "smoke"),
          Map.entry("gas", "gas"),
          Map.entry("vibration", "vibration"),
          Map.entry("tamper", "tamper"),
          Map.entry("battery_low", "battery"));

  private DeviceClass() {}

  /** As Home Assistant spells it. */
  static String unit(String unit) {
    return UNITS.getOrDefault(unit, unit);
  }

  /**
   * @param unit as Home Assistant spells it
   */
  static Optional<String> of(KindField field, String unit) {
    var name = field.name().toLowerCase(Locale.ROOT);
    return switch (field.type()) {
      case NUMBER ->
          Optional.ofNullable(BY_UNIT_AND_NAME.get(unit + " " + name))
              .or(() -> Optional.ofNullable(BY_UNIT.get(unit)));
      case BOOLEAN -> Optional.ofNullable(OF_SWITCHES.get(name));
      case TEXT, OTHER -> Optional.empty();
    };
  }
}
