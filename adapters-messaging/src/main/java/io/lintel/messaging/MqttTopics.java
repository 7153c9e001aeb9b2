package io.lintel.messaging;

import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttPresence;
import java.util.List;
import java.util.Optional;

/**
 * The one place that builds and reads Lintel's topics; what is sent on each is in the
 * documentation.
 *
 * @param prefix one or more levels before all of them, without leading or trailing slash
 */
public record MqttTopics(String prefix) {
  public MqttTopics {
    if (prefix.isEmpty()
        || prefix.startsWith("/")
        || prefix.endsWith("/")
        || prefix.startsWith("$")
        || prefix.chars().anyMatch(character -> "+#\\\0".indexOf(character) >= 0)) {
      throw new IllegalArgumentException(
          "MQTT prefix must be topic levels without wildcards, backslash, leading $ or slash at"
              + " either end, not '"
              + prefix
              + "'");
    }
  }

  public String status(String eui) {
    return device(eui, "status");
  }

  public String availability(String eui) {
    return device(eui, "availability");
  }

  public String desired(String eui) {
    return device(eui, "desired");
  }

  public String command(String eui, String id) {
    return device(eui, "commands/" + id);
  }

  public String commandResult(String eui, String id) {
    return command(eui, id) + "/result";
  }

  /** Whether it is a topic on which only Lintel speaks to devices. */
  public boolean isDownlink(String topic) {
    String start = prefix + "/devices/";
    if (!topic.startsWith(start)) {
      return false;
    }
    String[] levels = topic.substring(start.length()).split("/", -1);
    return (levels.length == 2 && levels[1].equals("desired"))
        || (levels.length == 3 && levels[1].equals("commands"));
  }

  public String event(String type, String subject) {
    return prefix + "/events/" + level(type) + "/" + level(subject);
  }

  /** Where a node of the service says whether it is online. */
  public String service(String node) {
    return prefix + "/service/" + level(node);
  }

  /** How a node of the service says whether it is online. */
  public MqttPresence presence(String node) {
    return new MqttPresence(service(node), MqttPayload.of("online"), MqttPayload.of("offline"));
  }

  /** Filter for every event. */
  public String eventFilter() {
    return prefix + "/events/#";
  }

  /** Filter for every event of a type. */
  public String eventFilter(String type) {
    return prefix + "/events/" + level(type) + "/+";
  }

  /** Everything one device may publish, as filters. */
  public List<String> publishedBy(String eui) {
    return List.of(status(eui), availability(eui), commandResult(eui, "+"));
  }

  /** Everything one device may subscribe to, as filters. */
  public List<String> subscribedBy(String eui) {
    return List.of(desired(eui), command(eui, "+"));
  }

  /** Empty when the topic is none on which a device speaks. */
  public Optional<DeviceTopic> parse(String topic) {
    String start = prefix + "/devices/";
    if (!topic.startsWith(start)) {
      return Optional.empty();
    }
    String[] levels = topic.substring(start.length()).split("/", -1);
    String eui = levels[0];
    if (levels.length == 2 && levels[1].equals("status")) {
      return Optional.of(new DeviceTopic.Status(eui));
    }
    if (levels.length == 2 && levels[1].equals("availability")) {
      return Optional.of(new DeviceTopic.Availability(eui));
    }
    if (levels.length == 4 && levels[1].equals("commands") && levels[3].equals("result")) {
      return Optional.of(new DeviceTopic.CommandResult(eui, levels[2]));
    }
    return Optional.empty();
  }

  private String device(String eui, String rest) {
    return prefix + "/devices/" + eui + "/" + rest;
  }

  /** Names of our own are never to add a level or a wildcard. */
  private static String level(String name) {
    if (name.isEmpty() || name.chars().anyMatch(character -> "/+#\0".indexOf(character) >= 0)) {
      throw new IllegalArgumentException("not one topic level: '" + name + "'");
    }
    return name;
  }
}
