package io.lintel.source.chirpstack3;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.ReportedTime;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Introduction;
import io.lintel.messaging.ingest.Heard;
import io.lintel.messaging.ingest.JsonValues;
import io.lintel.messaging.ingest.MessageDecoder;
import io.lintel.messaging.link.InboundMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Events of ChirpStack Application Server 3 in the JSON of Protocol Buffers (as/integration/
 * integration.proto): the EUI is in Base64, what the codec made is a text of JSON, members that are
 * zero may be left out.
 *
 * <p>Safe for use by several threads.
 */
final class ChirpStack3 implements MessageDecoder {

  private static final int MOST_BYTES = 256 * 1024;

  private final String base;
  private final String source;
  private final JsonValues json = new JsonValues(MOST_BYTES);

  ChirpStack3(String base, String source) {
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
      case "join" -> List.of(heard(event(eui, message), eui, Optional.empty(), Map.of()));
      case "status" -> List.of(status(event(eui, message), eui));
      case "ack", "txack", "error", "location", "integration" -> List.of();
      default -> throw new Invalid("topic", "names an event that ChirpStack 3 does not have");
    };
  }

  private Map<String, Value> event(Eui eui, InboundMessage message) {
    if (!(json.parse(message.payload().bytes()) instanceof Value.Members(var event))) {
      throw new Invalid("", "must be an object");
    }
    var said = text(event, "devEUI").map(ChirpStack3::eui).orElse(eui);
    if (!said.equals(eui)) {
      throw new Invalid("devEUI", "is %s, but the topic says %s".formatted(said, eui));
    }
    return event;
  }

  private static Eui eui(String base64) {
    try {
      return Eui.parse(HexFormat.of().formatHex(Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException | Invalid failure) {
      throw new Invalid("devEUI", "is not an EUI-64 in Base64");
    }
  }

  private Heard uplink(Map<String, Value> event, Eui eui) {
    var beside = new TreeMap<String, Value>();
    best(event)
        .ifPresent(reception -> {
          beside.put("rssi", Value.of(number(reception, "rssi")));
          beside.put("snr", Value.of(number(reception, "loRaSNR")));
        });
    beside.put("fCnt", Value.of(number(event, "fCnt")));
    return heard(event, eui, decoded(event), beside);
  }

  private Optional<Value> decoded(Map<String, Value> event) {
    try {
      return text(event, "objectJSON")
          .map(text -> json.parse(text.getBytes(StandardCharsets.UTF_8)));
    } catch (Invalid refusal) {
      throw new Invalid("objectJSON", refusal.violations().getFirst().message());
    }
  }

  /** The gateway that received it best. */
  private static Optional<Map<String, Value>> best(Map<String, Value> event) {
    if (!(event.get("rxInfo") instanceof Value.Items(var receptions))) {
      return Optional.empty();
    }
    return receptions.stream()
        .filter(Value.Members.class::isInstance)
        .<Map<String, Value>>map(reception -> ((Value.Members) reception).values())
        .max(
            Comparator.<Map<String, Value>>comparingDouble(it -> number(it, "loRaSNR"))
                .thenComparingDouble(it -> number(it, "rssi")));
  }

  private Heard status(Map<String, Value> event, Eui eui) {
    var beside = new TreeMap<String, Value>();
    boolean external = flag(event, "externalPowerSource");
    if (!external && !flag(event, "batteryLevelUnavailable")) {
      beside.put("battery", Value.of(number(event, "batteryLevel")));
    }
    beside.put("margin", Value.of(number(event, "margin")));
    beside.put("externalPowerSource", Value.of(external));
    return heard(event, eui, Optional.empty(), beside);
  }

  private Heard heard(
      Map<String, Value> event, Eui eui, Optional<Value> payload, Map<String, Value> beside) {
    return new Heard.Uplink(
        eui,
        text(event, "publishedAt").map(time -> ReportedTime.of(Value.of(time))),
        payload,
        new TreeMap<>(beside),
        new Introduction(
            Optional.of(source), text(event, "deviceName"), text(event, "deviceProfileName")));
  }

  private static Optional<String> text(Map<String, Value> members, String name) {
    return switch (members.getOrDefault(name, Value.nothing())) {
      case Value.Text(var text) -> Optional.of(text).filter(it -> !it.isBlank());
      case Value.Nothing _ -> Optional.empty();
      case Value.Bool _, Value.Num _, Value.Items _, Value.Members _ ->
          throw new Invalid(name, "must be a text");
    };
  }

  private static double number(Map<String, Value> members, String name) {
    return switch (members.getOrDefault(name, Value.of(0))) {
      case Value.Num(var number) -> number;
      case Value.Bool _, Value.Nothing _, Value.Text _, Value.Items _, Value.Members _ ->
          throw new Invalid(name, "must be a number");
    };
  }

  private static boolean flag(Map<String, Value> members, String name) {
    return members.get(name) instanceof Value.Bool(var flag) && flag;
  }
}
