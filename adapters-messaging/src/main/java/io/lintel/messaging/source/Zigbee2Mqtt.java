package io.lintel.messaging.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Flattening;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Introduction;
import io.lintel.domain.status.NamedDevice;
import io.lintel.messaging.ingest.Heard;
import io.lintel.messaging.ingest.JsonValues;
import io.lintel.messaging.ingest.MessageDecoder;
import io.lintel.messaging.link.InboundMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Zigbee2MQTT 2 says of its devices, which it calls by names; which device has which name it
 * tells itself ({@code bridge/devices}).
 *
 * <p>{@code last_seen} is when the device was heard by radio, not when its state became what it is:
 * a lamp that is switched as one of a group has a new state and an old {@code last_seen}. So a
 * state is of when it arrives. Only one that the broker had retained is of {@code last_seen}.
 */
public final class Zigbee2Mqtt implements MessageDecoder {

  /** Of the list of devices, which tells everything that each of them can do. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final String BRIDGE = "bridge/";
  private static final String AVAILABILITY = "/availability";
  private static final Set<String> REQUESTS = Set.of("set", "get");

  private final String base;
  private final String source;
  private final Zigbee2MqttNames names;
  private final JsonValues json = new JsonValues(MOST_BYTES);

  /**
   * @param base what its topics start with: {@code zigbee2mqtt}
   * @param source what this network is called among all sources
   */
  public Zigbee2Mqtt(String base, String source, Zigbee2MqttNames names) {
    this.base = base;
    this.source = source;
    this.names = names;
  }

  @Override
  public String name() {
    return source;
  }

  /** The names come first, so that a new subscription knows them before anything else comes. */
  @Override
  public List<String> filters() {
    return List.of(base + "/bridge/devices", base + "/bridge/groups", base + "/#");
  }

  @Override
  public List<String> retainedFilters() {
    return List.of(base + "/bridge/devices", base + "/bridge/groups", base + "/bridge/state");
  }

  @Override
  public List<Heard> read(InboundMessage message) {
    var rest = message.topic().substring(Math.min(base.length() + 1, message.topic().length()));
    return switch (rest) {
      case "" -> List.of();
      case "bridge/devices" -> learned(names.learnDevices(json.parse(message.payload().bytes())));
      case "bridge/groups" -> learned(names.learnGroups(json.parse(message.payload().bytes())));
      case "bridge/state" -> List.of(new Heard.SourceState(isOnline(message)));
      default -> rest.startsWith(BRIDGE) ? List.of() : ofADevice(rest, message);
    };
  }

  private static List<Heard> learned(boolean anything) {
    return anything ? List.of(new Heard.Learned()) : List.of();
  }

  private List<Heard> ofADevice(String rest, InboundMessage message) {
    var whole = names.find(rest);
    if (whole.isPresent()) {
      return whole.get().eui().map(eui -> state(eui, whole.get(), message)).orElseGet(List::of);
    }
    if (rest.endsWith(AVAILABILITY)) {
      return known(rest.substring(0, rest.length() - AVAILABILITY.length()))
          .eui()
          .<List<Heard>>map(eui -> List.of(new Heard.Presence(eui, isOnline(message))))
          .orElseGet(List::of);
    }
    return isRequest(rest) ? List.of() : attributeOrStranger(rest, message);
  }

  private List<Heard> attributeOrStranger(String rest, InboundMessage message) {
    int slash = rest.lastIndexOf('/');
    var parent = slash < 0 ? Optional.<NamedDevice>empty() : names.find(rest.substring(0, slash));
    if (parent.isPresent()) {
      var attribute = rest.substring(slash + 1);
      return parent
          .get()
          .eui()
          .map(eui -> attribute(eui, parent.get(), attribute, message))
          .orElseGet(List::of);
    }
    return addressed(message)
        .map(eui -> state(eui, new NamedDevice(rest, Optional.of(eui), Optional.empty()), message))
        .orElseThrow(() -> stranger(rest));
  }

  private NamedDevice known(String name) {
    return names.find(name).orElseThrow(() -> stranger(name));
  }

  private static Invalid stranger(String name) {
    return new Invalid(
        "topic", "names '%s', and Zigbee2MQTT has told of no such device or group".formatted(name));
  }

  /** Somebody asks for something: {@code name/set}, {@code name/left/set/brightness}. */
  private static boolean isRequest(String rest) {
    var levels = rest.split("/", -1);
    int last = levels.length - 1;
    return (last >= 1 && REQUESTS.contains(levels[last]))
        || (last >= 2 && REQUESTS.contains(levels[last - 1]));
  }

  private List<Heard> state(Eui eui, NamedDevice named, InboundMessage message) {
    if (message.payload().size() == 0) {
      return List.of(); // a retained state was taken back
    }
    var state = JsonPart.of("", json.parse(message.payload().bytes()));
    var payload = hasDevice(state) ? state.without("device") : state.without();
    return List.of(
        new Heard.Uplink(
            eui,
            message.retained() ? lastSeen(state) : Optional.empty(),
            Optional.of(payload),
            new TreeMap<>(),
            introduction(named)));
  }

  private List<Heard> attribute(
      Eui eui, NamedDevice named, String attribute, InboundMessage message) {
    var value = Map.of(Flattening.name(attribute), plain(text(message)));
    return List.of(
        new Heard.Uplink(
            eui,
            Optional.empty(),
            Optional.of(Value.of(value)),
            new TreeMap<>(),
            introduction(named)));
  }

  /** An attribute on a topic of its own is bare; what it was in JSON can be seen of it. */
  private static Value plain(String text) {
    if (text.isEmpty()) {
      return Value.nothing();
    }
    if (text.equals("true") || text.equals("false")) {
      return Value.of(text.equals("true"));
    }
    return text.matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?")
        ? Value.of(Double.parseDouble(text))
        : Value.of(text);
  }

  /** With {@code include_device_information} a state says itself which device it is of. */
  private Optional<Eui> addressed(InboundMessage message) {
    return text(message).startsWith("{")
        ? JsonPart.of("", json.parse(message.payload().bytes()))
            .part("device")
            .flatMap(device -> device.eui("ieeeAddr"))
        : Optional.empty();
  }

  private static boolean hasDevice(JsonPart state) {
    return state.find("device").orElse(Value.nothing()) instanceof Value.Members(var members)
        && members.containsKey("ieeeAddr");
  }

  private static Optional<Instant> lastSeen(JsonPart state) {
    return state.time("last_seen");
  }

  private boolean isOnline(InboundMessage message) {
    var text = text(message);
    var word =
        text.startsWith("{")
            ? JsonPart.of("", json.parse(message.payload().bytes())).text("state").orElse("")
            : text;
    return switch (word) {
      case "online" -> true;
      case "offline" -> false;
      default -> throw new Invalid("", "must be 'online' or 'offline', or an object with 'state'");
    };
  }

  private static String text(InboundMessage message) {
    return new String(message.payload().bytes(), UTF_8).strip();
  }

  private Introduction introduction(NamedDevice named) {
    return new Introduction(Optional.of(source), Optional.of(named.name()), named.model());
  }
}
