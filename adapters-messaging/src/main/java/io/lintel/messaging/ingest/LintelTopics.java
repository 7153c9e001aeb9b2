package io.lintel.messaging.ingest;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.messaging.DeviceTopic;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.InboundMessage;
import java.util.List;

/** Devices that speak to Lintel itself. */
final class LintelTopics implements Source {

  static final int MOST_BYTES = 64 * 1024;

  private final MqttTopics topics;
  private final JsonValues json = new JsonValues(MOST_BYTES);
  private final AvailabilityDecoder availability = new AvailabilityDecoder();
  private final CommandResultDecoder results = new CommandResultDecoder();

  LintelTopics(MqttTopics topics) {
    this.topics = topics;
  }

  @Override
  public String name() {
    return "lintel";
  }

  @Override
  public List<String> filters() {
    return List.of(topics.status("+"), topics.availability("+"), topics.commandResult("+", "+"));
  }

  @Override
  public List<Heard> read(InboundMessage message) {
    var payload = message.payload().bytes();
    return switch (topic(message.topic())) {
      case DeviceTopic.Status(var eui) ->
          List.of(new Heard.Status(Eui.parse(eui), json.parse(payload)));
      case DeviceTopic.Availability(var eui) ->
          List.of(new Heard.Presence(Eui.parse(eui), availability.decode(payload)));
      case DeviceTopic.CommandResult result ->
          List.of(new Heard.Answer(results.decode(result, payload)));
    };
  }

  private DeviceTopic topic(String text) {
    return topics
        .parse(text)
        .orElseThrow(() -> new Invalid("topic", "is none that devices report on"));
  }
}
