package io.lintel.messaging.source;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Introduction;
import io.lintel.messaging.ingest.Heard;
import io.lintel.messaging.ingest.JsonValues;
import io.lintel.messaging.ingest.MessageDecoder;
import io.lintel.messaging.link.InboundMessage;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Events of ChirpStack 4 in JSON (api/proto/integration/integration.proto), with and without
 * members that have their default value.
 *
 * <p>An event that comes twice, with the same {@code deduplicationId} and {@code time}, says the
 * same of the same time, so it changes nothing.
 */
public final class ChirpStack implements MessageDecoder {

  private static final int MOST_BYTES = 256 * 1024;

  private final String base;
  private final String source;
  private final JsonValues json = new JsonValues(MOST_BYTES);

  /**
   * @param base what its topics start with: {@code application}
   * @param source what it is called among all sources
   */
  public ChirpStack(String base, String source) {
    this.base = base;
    this.source = source;
  }

  @Override
  public String name() {
    return source;
  }

  @Override
  public List<String> filters() {
    return List.of(base + "/+/device/+/event/+");
  }

  @Override
  public List<String> retainedFilters() {
    return List.of();
  }

  @Override
  public List<Heard> read(InboundMessage message) {
    var levels = message.topic().substring(base.length() + 1).split("/", -1);
    var eui = Eui.parse(levels[2]);
    return switch (levels[4]) {
      case "up" -> List.of(uplink(event(eui, message), eui));
      case "status" -> List.of(status(event(eui, message), eui));
      case "join" -> List.of(heard(event(eui, message), eui, Optional.empty(), new TreeMap<>()));
      case "ack", "txack", "log", "location", "integration" -> List.of();
      default -> throw new Invalid("topic", "names an event that ChirpStack 4 does not have");
    };
  }

  private JsonPart event(Eui eui, InboundMessage message) {
    var event = JsonPart.of("", json.parse(message.payload().bytes()));
    var said =
        event
            .part("deviceInfo")
            .flatMap(info -> info.eui("devEui"))
            .orElseThrow(() -> new Invalid("deviceInfo/devEui", "is missing"));
    if (!said.equals(eui)) {
      throw new Invalid("deviceInfo/devEui", "is %s, but the topic says %s".formatted(said, eui));
    }
    return event;
  }

  private Heard uplink(JsonPart event, Eui eui) {
    var behindRelay = event.part("relayRxInfo");
    var beside = RadioLink.fields(behindRelay.map(List::of).orElseGet(() -> event.parts("rxInfo")));
    beside.put("fCnt", Value.of(event.number("fCnt").orElse(0)));
    return heard(event, eui, event.find("object"), beside);
  }

  private Heard status(JsonPart event, Eui eui) {
    var beside = new TreeMap<String, Value>();
    boolean external = event.flag("externalPowerSource");
    if (!external && !event.flag("batteryLevelUnavailable")) {
      beside.put("battery", Value.of(event.number("batteryLevel").orElse(0)));
    }
    beside.put("margin", Value.of(event.number("margin").orElse(0)));
    beside.put("externalPowerSource", Value.of(external));
    return heard(event, eui, Optional.empty(), beside);
  }

  private Heard heard(
      JsonPart event, Eui eui, Optional<Value> payload, NavigableMap<String, Value> beside) {
    return new Heard.Uplink(eui, event.time("time"), payload, beside, introduction(event));
  }

  private Introduction introduction(JsonPart event) {
    var info = event.part("deviceInfo").orElse(JsonPart.NONE);
    return new Introduction(
        Optional.of(source), info.text("deviceName"), info.text("deviceProfileName"));
  }
}
