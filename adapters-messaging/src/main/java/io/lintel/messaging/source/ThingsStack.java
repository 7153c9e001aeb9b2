package io.lintel.messaging.source;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Introduction;
import io.lintel.messaging.ingest.Heard;
import io.lintel.messaging.ingest.JsonValues;
import io.lintel.messaging.ingest.MessageDecoder;
import io.lintel.messaging.link.InboundMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Uplinks and joins of The Things Stack 3 in JSON, which leaves out every member that is zero,
 * false or empty. A device is known by {@code end_device_ids/dev_eui}, not by the id in the topic.
 */
public final class ThingsStack implements MessageDecoder {

  private static final int MOST_BYTES = 256 * 1024;
  private static final Optional<Value> NEVER = Optional.of(Value.of("0001-01-01T00:00:00Z"));

  private final String base;
  private final String source;
  private final JsonValues json = new JsonValues(MOST_BYTES);

  /**
   * @param base what its topics start with: {@code v3}
   * @param source what it is called among all sources
   */
  public ThingsStack(String base, String source) {
    this.base = base;
    this.source = source;
  }

  @Override
  public String name() {
    return source;
  }

  @Override
  public List<String> filters() {
    return List.of(base + "/+/devices/+/up", base + "/+/devices/+/join");
  }

  @Override
  public List<String> retainedFilters() {
    return List.of();
  }

  @Override
  public List<Heard> read(InboundMessage message) {
    var event = JsonPart.of("", json.parse(message.payload().bytes()));
    var ids = event.part("end_device_ids").orElse(JsonPart.NONE);
    var eui =
        ids.eui("dev_eui").orElseThrow(() -> new Invalid("end_device_ids/dev_eui", "is missing"));
    return message.topic().endsWith("/join") ? List.of(join(event, ids, eui)) : up(event, ids, eui);
  }

  private Heard join(JsonPart event, JsonPart ids, Eui eui) {
    var accept = event.part("join_accept").orElse(JsonPart.NONE);
    return new Heard.Uplink(
        eui,
        time(accept, event),
        Optional.empty(),
        new TreeMap<>(),
        introduction(ids, JsonPart.NONE));
  }

  private List<Heard> up(JsonPart event, JsonPart ids, Eui eui) {
    var uplink =
        event.part("uplink_message").orElseThrow(() -> new Invalid("uplink_message", "is missing"));
    var at = time(uplink, event);
    var beside = RadioLink.fields(uplink.parts("rx_metadata"));
    beside.put("fCnt", Value.of(uplink.number("f_cnt").orElse(0)));
    var introduction = introduction(ids, uplink);
    var heard = new ArrayList<Heard>();
    for (var measurement : measurements(uplink)) {
      var own = measurement.time("time").or(() -> at);
      var payload = Optional.<Value>of(measurement.without("time"));
      heard.add(new Heard.Uplink(eui, own, payload, new TreeMap<>(), introduction));
    }
    heard.add(new Heard.Uplink(eui, at, uplink.find("decoded_payload"), beside, introduction));
    return heard;
  }

  /** What was measured in common names and units; only taken when there are no others. */
  private static List<JsonPart> measurements(JsonPart uplink) {
    return uplink.find("decoded_payload").isPresent()
        ? List.of()
        : uplink.parts("normalized_payload");
  }

  /** When the network server received it, or else the application server. */
  private static Optional<Instant> time(JsonPart part, JsonPart event) {
    return received(part).or(() -> received(event));
  }

  /** What was simulated in the console no network server has received: Go's zero time says so. */
  private static Optional<Instant> received(JsonPart part) {
    return part.find("received_at").equals(NEVER) ? Optional.empty() : part.time("received_at");
  }

  private Introduction introduction(JsonPart ids, JsonPart uplink) {
    var version = uplink.part("version_ids").orElse(JsonPart.NONE);
    var model =
        Stream.of("brand_id", "model_id")
            .flatMap(name -> version.text(name).stream())
            .collect(Collectors.joining(" "));
    return new Introduction(
        Optional.of(source), ids.text("device_id"), Optional.of(model).filter(it -> !it.isEmpty()));
  }
}
