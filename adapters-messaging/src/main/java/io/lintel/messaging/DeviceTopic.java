package io.lintel.messaging;

/** A topic on which a device speaks; the EUI is as the device wrote it. */
public sealed interface DeviceTopic {
  String eui();

  /** A status report. */
  record Status(String eui) implements DeviceTopic {}

  /** Birth, goodbye and last will. */
  record Availability(String eui) implements DeviceTopic {}

  /** The answer to a command. */
  record CommandResult(String eui, String command) implements DeviceTopic {}
}
