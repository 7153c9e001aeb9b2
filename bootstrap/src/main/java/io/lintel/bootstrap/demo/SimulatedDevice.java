package io.lintel.bootstrap.demo;

import io.lintel.domain.device.Device;
import io.lintel.domain.shared.Value;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes up plausible reports of one device, which does what it is told. Not safe for concurrent
 * use.
 */
final class SimulatedDevice {

  private final Device device;
  private final SampleKind kind;
  private final Random random;
  private double level;
  private double battery;
  private long count;
  private double setPoint = 20;

  SimulatedDevice(Device device, SampleKind kind) {
    this.device = device;
    this.kind = kind;
    this.random = new Random(device.eui().bits());
    this.level = random.nextDouble();
    this.battery = 60 + 40 * random.nextDouble();
  }

  String eui() {
    return device.eui().toString();
  }

  /** The next report, as the device would send it. */
  String report() {
    level = Math.clamp(level + random.nextGaussian() * 0.05, 0, 1);
    battery = Math.max(0, battery - 0.001);
    var fields = new TreeMap<String, Value>();
    switch (kind) {
      case AIR_QUALITY -> {
        fields.put("temperature", rounded(19 + 5 * level, 10));
        fields.put("humidity", rounded(35 + 25 * level, 10));
        fields.put("co2", rounded(420 + 900 * level, 1));
      }
      case OCCUPANCY -> {
        var people = Math.floor(6 * level);
        fields.put("occupied", Value.of(people > 0));
        fields.put("people", Value.of(people));
      }
      case DOOR_CONTACT -> {
        var open = random.nextDouble() < 0.2;
        count += open ? 1 : 0;
        fields.put("open", Value.of(open));
        fields.put("openings", Value.of((double) count));
      }
      case THERMOSTAT -> {
        fields.put("temperature", rounded(setPoint - 1 + level, 10));
        fields.put("setPoint", rounded(setPoint, 10));
        fields.put("valve", rounded(100 * (1 - level), 1));
      }
      case ENERGY_METER -> {
        count++;
        fields.put("power", rounded(2_000 * level, 1));
        fields.put("energy", rounded(1_200 + 0.003 * count, 1_000));
        fields.put("voltage", rounded(228 + 4 * level, 10));
      }
    }
    if (kind != SampleKind.ENERGY_METER) {
      fields.put("battery", rounded(battery, 10));
    }
    return Value.of(fields).canonical();
  }

  /** Becomes what it is to be, as far as it can; the next report says so. */
  void become(Map<String, Value> wanted) {
    if (kind == SampleKind.THERMOSTAT && wanted.get("setPoint") instanceof Value.Num(var degrees)) {
      setPoint = Math.clamp(degrees, 5, 30);
    }
  }

  /** What it answers to a command. */
  String obey(String command) {
    return switch (command) {
      case "identify" -> "{\"ok\":true,\"blinked\":3}";
      case "restart" -> {
        count = 0;
        yield "{\"ok\":true,\"uptime\":0}";
      }
      default -> "{\"ok\":false,\"error\":\"unknown command\"}";
    };
  }

  private static Value rounded(double value, int parts) {
    return Value.of(Math.rint(value * parts) / parts);
  }
}
