package io.lintel.messaging.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.domain.shared.Value;
import io.lintel.messaging.ingest.Heard;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.MqttPayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Messages whose payloads are files. */
final class Fixtures {

  private Fixtures() {}

  static String file(String name) {
    try (var stream = Fixtures.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static InboundMessage live(String topic, String payload) {
    return new InboundMessage(topic, MqttPayload.of(payload), false, 1, false);
  }

  static InboundMessage retained(String topic, String payload) {
    return new InboundMessage(topic, MqttPayload.of(payload), true, 1, false);
  }

  static Heard.Uplink only(List<Heard> heard) {
    if (heard.size() == 1 && heard.getFirst() instanceof Heard.Uplink uplink) {
      return uplink;
    }
    throw new AssertionError("not one uplink: " + heard);
  }

  static String payload(Heard.Uplink uplink) {
    return uplink.payload().map(Value::canonical).orElse("");
  }

  static String beside(Heard.Uplink uplink) {
    return Value.of(uplink.beside()).canonical();
  }
}
