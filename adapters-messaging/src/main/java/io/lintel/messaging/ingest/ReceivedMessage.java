package io.lintel.messaging.ingest;

import io.lintel.application.status.IncomingReport;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.MqttPayload;
import java.time.Instant;
import java.util.Optional;

/**
 * A message to decode.
 *
 * @param receivedAt when it was received, if that was not just now
 */
record ReceivedMessage(InboundMessage message, Optional<Instant> receivedAt) {

  static ReceivedMessage now(InboundMessage message) {
    return new ReceivedMessage(message, Optional.empty());
  }

  /** As it came before it was put into quarantine. */
  static ReceivedMessage of(QuarantineEntry entry) {
    var kept = entry.message();
    var payload = MqttPayload.of(kept.payload().bytes());
    return new ReceivedMessage(
        new InboundMessage(kept.topic(), payload, kept.retained(), 1, true),
        Optional.of(entry.receivedAt()));
  }

  String topic() {
    return message.topic();
  }

  byte[] payload() {
    return message.payload().bytes();
  }

  boolean retained() {
    return message.retained();
  }

  /** Whether it may have been sent long ago, so that it says nothing about now. */
  boolean isOfThePast() {
    return message.retained() || receivedAt.isPresent();
  }

  /** A report of this message, with where and when it came. */
  IncomingReport origin(IncomingReport report) {
    var heard = report.heardOn(topic());
    return receivedAt.map(heard::receivedAt).orElse(heard);
  }
}
