package io.lintel.bootstrap.config;

import io.lintel.messaging.ingest.MessageFormat;
import java.util.Locale;

/**
 * A system that devices are heard through.
 *
 * @param base what its topics start with
 */
public record ForeignSource(Format format, String base) {

  /** What it speaks. */
  public sealed interface Format {

    /** What the configuration calls it. */
    String word();

    /** What its topics start with when nothing else is said. */
    String usualBase();

    /** Whether who speaks it says itself when it is down. */
    boolean tellsItsState();
  }

  /** Formats that need no plugin. */
  public enum Known implements Format {
    CHIRPSTACK("application"),
    TTN("v3"),
    ZIGBEE2MQTT("zigbee2mqtt");

    private final String usualBase;

    Known(String usualBase) {
      this.usualBase = usualBase;
    }

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String usualBase() {
      return usualBase;
    }

    @Override
    public boolean tellsItsState() {
      return switch (this) {
        case ZIGBEE2MQTT -> true;
        case CHIRPSTACK, TTN -> false;
      };
    }
  }

  /** The format of a plugin. */
  public record Brought(MessageFormat plugin) implements Format {

    @Override
    public String word() {
      return plugin.word();
    }

    @Override
    public String usualBase() {
      return plugin.usualBase();
    }

    @Override
    public boolean tellsItsState() {
      return plugin.tellsItsState();
    }
  }

  /** What it is called among all sources; whoever has the usual topics needs only its format. */
  public String name() {
    return base.equals(format.usualBase()) ? format.word() : format.word() + ":" + base;
  }
}
