package io.lintel.bootstrap.config;

import java.util.Locale;

/**
 * A system that devices are heard through.
 *
 * @param base what its topics start with
 */
public record ForeignSource(Format format, String base) {

  /** What it speaks; in the configuration in lower case. */
  public enum Format {
    CHIRPSTACK("application"),
    TTN("v3"),
    ZIGBEE2MQTT("zigbee2mqtt");

    private final String usualBase;

    Format(String usualBase) {
      this.usualBase = usualBase;
    }
  }

  /** What it is called among all sources; whoever has the usual topics needs only its format. */
  public String name() {
    var word = format.name().toLowerCase(Locale.ROOT);
    return base.equals(format.usualBase) ? word : word + ":" + base;
  }
}
