package io.lintel.messaging.homeassistant;

import io.lintel.application.bridge.AnnouncedDevice;
import io.lintel.domain.device.KindField;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.OutboundMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Home Assistant is told of a device: its configuration (MQTT device discovery, Home Assistant
 * 2024.11 and later), and its state on a topic that is kept for it, because the device's own topics
 * need not exist, nor be in a form that Home Assistant can read.
 *
 * <p>A device is known there by its id, so that it stays the same when its hardware is replaced.
 */
final class DeviceMessages {

  /** No field can be called so. */
  private static final String CONNECTIVITY = "lintel-connectivity";

  private static final String IS_HEARD = "value_json.connectivity in ['ONLINE', 'LATE']";

  private final MqttTopics topics;
  private final String prefix;

  /**
   * @param prefix where Home Assistant looks for configurations
   */
  DeviceMessages(MqttTopics topics, String prefix) {
    this.topics = topics;
    this.prefix = prefix;
  }

  /** Filter for all configurations of devices. */
  String configurationFilter() {
    return prefix + "/device/+/config";
  }

  /** Where Home Assistant says that it has started. */
  String birth() {
    return prefix + "/status";
  }

  String configurationTopic(String id) {
    return prefix + "/device/lintel_" + id + "/config";
  }

  /** Whose configuration it is; empty when it is none of ours. */
  Optional<String> idIn(String topic) {
    var start = prefix + "/device/lintel_";
    return topic.startsWith(start) && topic.endsWith("/config")
        ? Optional.of(topic.substring(start.length(), topic.length() - "/config".length()))
        : Optional.empty();
  }

  OutboundMessage state(AnnouncedDevice announced) {
    var fields = new TreeMap<String, Value>();
    announced
        .status()
        .fields()
        .forEach((name, reading) -> fields.put(name.value(), reading.value()));
    var state =
        Map.of(
            "connectivity",
            Value.of(announced.status().connectivity().state().name()),
            "fields",
            new Value.Members(fields));
    return retained(topics.homeAssistantState(announced.device().id().toString()), Value.of(state));
  }

  /** Takes the device away. */
  List<OutboundMessage> removal(String id) {
    var nothing = MqttPayload.of("");
    return List.of(
        OutboundMessage.retained(configurationTopic(id), nothing),
        OutboundMessage.retained(topics.homeAssistantState(id), nothing));
  }

  /**
   * @param gone components that the device had before and has no more
   */
  OutboundMessage configuration(AnnouncedDevice announced, Map<String, String> gone) {
    var id = announced.device().id().toString();
    var all = new TreeMap<String, Value>(components(announced));
    gone.forEach((key, platform) -> all.putIfAbsent(key, members("platform", platform)));
    var configuration =
        Map.of(
            "device", device(announced),
            "origin", members("name", "Lintel"),
            "state_topic", Value.of(topics.homeAssistantState(id)),
            "qos", Value.of(1),
            "components", new Value.Members(all));
    return retained(configurationTopic(id), Value.of(configuration));
  }

  private static Value device(AnnouncedDevice announced) {
    var device = announced.device();
    var members = new TreeMap<String, Value>();
    members.put("identifiers", Value.of(List.of(Value.of("lintel_" + device.id()))));
    members.put("name", Value.of(device.name()));
    members.put("serial_number", Value.of(device.eui().toString()));
    members.put("model", Value.of(announced.kind().name()));
    members.put("model_id", Value.of(announced.kind().key().toString()));
    if (!announced.kind().manufacturer().isEmpty()) {
      members.put("manufacturer", Value.of(announced.kind().manufacturer()));
    }
    announced.room().ifPresent(room -> members.put("suggested_area", Value.of(room)));
    return new Value.Members(members);
  }

  private NavigableMap<String, Value> components(AnnouncedDevice announced) {
    var components = new TreeMap<String, Value>();
    announced
        .kind()
        .fields()
        .forEach(field -> components.put(field.name(), component(announced, field)));
    var id = announced.device().id();
    components.put(
        CONNECTIVITY,
        members(
            "platform", "binary_sensor",
            "name", "Connectivity",
            "unique_id", "lintel_%s_%s".formatted(id, CONNECTIVITY),
            "device_class", "connectivity",
            "entity_category", "diagnostic",
            "value_template", "{{ 'ON' if %s else 'OFF' }}".formatted(IS_HEARD)));
    return components;
  }

  private Value component(AnnouncedDevice announced, KindField field) {
    var id = announced.device().id().toString();
    var unit = DeviceClass.unit(announced.kind().unitOf(field));
    var deviceClass = DeviceClass.of(field, unit);
    var members = new TreeMap<String, Value>();
    members.put("platform", Value.of(platform(field)));
    members.put("name", Value.of(field.label().isEmpty() ? field.name() : field.label()));
    members.put("unique_id", Value.of("lintel_%s_%s".formatted(id, field.name())));
    members.put("value_template", Value.of(template(field)));
    deviceClass.ifPresent(it -> members.put("device_class", Value.of(it)));
    if (field.type() == KindField.Type.NUMBER) {
      boolean counts = deviceClass.equals(Optional.of("energy"));
      members.put("state_class", Value.of(counts ? "total_increasing" : "measurement"));
      if (!unit.isEmpty()) {
        members.put("unit_of_measurement", Value.of(unit));
      }
    }
    members.put(
        "availability",
        Value.of(
            List.of(
                members(
                    "topic", topics.homeAssistantState(id),
                    "value_template", "{{ 'online' if %s else 'offline' }}".formatted(IS_HEARD)))));
    return new Value.Members(members);
  }

  private static String platform(KindField field) {
    return switch (field.type()) {
      case BOOLEAN -> "binary_sensor";
      case NUMBER, TEXT, OTHER -> "sensor";
    };
  }

  /**
   * What is not there is None, which Home Assistant shows as unknown; a state has 255 characters.
   */
  private static String template(KindField field) {
    var value = "value_json.fields.get('%s')".formatted(field.name());
    return switch (field.type()) {
      case NUMBER -> "{{ %s }}".formatted(value);
      case BOOLEAN ->
          "{%% set value = %s %%}{{ None if value is none else ('ON' if value else 'OFF') }}"
              .formatted(value);
      case TEXT ->
          "{%% set value = %s %%}{{ None if value is none else (value | string)[:255] }}"
              .formatted(value);
      case OTHER ->
          "{%% set value = %s %%}{{ None if value is none else (value | to_json)[:255] }}"
              .formatted(value);
    };
  }

  /** The platform of each component of a configuration. */
  static Map<String, String> platforms(Collection<Map.Entry<String, Value>> components) {
    var platforms = new TreeMap<String, String>();
    components.forEach(component -> {
      if (component.getValue() instanceof Value.Members(var members)
          && members.get("platform") instanceof Value.Text(var platform)) {
        platforms.put(component.getKey(), platform);
      }
    });
    return platforms;
  }

  private static Value.Members members(String... namesAndTexts) {
    var members = new TreeMap<String, Value>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      members.put(namesAndTexts[i], Value.of(namesAndTexts[i + 1]));
    }
    return new Value.Members(members);
  }

  private static OutboundMessage retained(String topic, Value value) {
    return OutboundMessage.retained(topic, MqttPayload.of(value.canonical()));
  }
}
