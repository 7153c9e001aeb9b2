package io.lintel.messaging.ingest;

import io.lintel.application.command.CommandAnswer;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One thing that a message says. */
public sealed interface Heard {

  /** What a device sent to a topic of its own. */
  record Status(Eui eui, Value payload) implements Heard {}

  /**
   * What another system passes on of a device.
   *
   * @param at when it was so, if the system says
   * @param payload what the device itself sent, if the system decoded it
   * @param beside what the system adds, by field
   */
  record Uplink(
      Eui eui, Optional<Instant> at, Optional<Value> payload, NavigableMap<String, Value> beside)
      implements Heard {

    public Uplink {
      beside = Collections.unmodifiableNavigableMap(new TreeMap<>(beside));
    }

    /** Says only that the device lives. */
    static Uplink alive(Eui eui, Optional<Instant> at) {
      return new Uplink(eui, at, Optional.empty(), new TreeMap<>());
    }
  }

  /** A device is there, or is not any more. */
  record Presence(Eui eui, Availability says) implements Heard {

    /**
     * @param online otherwise it is gone, as who passes that on says
     */
    public Presence(Eui eui, boolean online) {
      this(eui, online ? Availability.ONLINE : Availability.OFFLINE);
    }
  }

  /**
   * The source itself is up, or down, and with it all devices that are heard through it.
   *
   * @param up said again and again it changes nothing
   */
  record SourceState(boolean up) implements Heard {}

  /** What came of a command. */
  record Answer(CommandAnswer answer) implements Heard {}
}
