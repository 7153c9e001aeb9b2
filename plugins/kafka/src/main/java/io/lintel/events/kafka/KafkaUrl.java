package io.lintel.events.kafka;

import io.lintel.domain.shared.Invalid;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A URL such as {@code kafka://one:9092,two:9092/lintel.events?security.protocol=SSL}: the servers
 * to ask first, the topic, and settings of the producer by Kafka's own names.
 */
record KafkaUrl(String servers, String topic, Map<String, String> settings) {

  private static final Pattern FORM =
      Pattern.compile(
          "kafka://(?<servers>[^/?]+)(/(?<topic>[A-Za-z0-9._-]{1,249}))?(\\?(?<settings>.*))?");
  private static final String TOPIC = "lintel.events";

  KafkaUrl {
    settings = Map.copyOf(settings);
  }

  /**
   * @throws Invalid when it is none
   */
  static KafkaUrl parse(String url) {
    var match = FORM.matcher(url);
    if (!match.matches()) {
      throw new Invalid(
          "events",
          "must be kafka://host:port,host:port/topic?setting=value, not '%s'".formatted(url));
    }
    var settings = new TreeMap<String, String>();
    if (match.group("settings") != null) {
      for (var pair : match.group("settings").split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          throw new Invalid("events", "'%s' is no setting=value".formatted(pair));
        }
        settings.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    var topic = match.group("topic");
    return new KafkaUrl(match.group("servers"), topic == null ? TOPIC : topic, settings);
  }

  /** What the URL says, over what an event needs: every replica has it, once, in order. */
  Properties producer() {
    var properties = new Properties();
    properties.put("acks", "all");
    properties.put("enable.idempotence", "true");
    properties.put("linger.ms", "0");
    properties.put("max.block.ms", "10000");
    properties.put("request.timeout.ms", "10000");
    properties.put("delivery.timeout.ms", "20000");
    properties.putAll(settings);
    properties.put("bootstrap.servers", servers);
    return properties;
  }
}
