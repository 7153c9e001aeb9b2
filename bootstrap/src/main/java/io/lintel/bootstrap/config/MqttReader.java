package io.lintel.bootstrap.config;

import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how devices and Lintel meet. */
final class MqttReader {

  static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

  private static final int SHORTEST_SECRET = 16;
  private static final Duration SHORTEST_ABSENCE = Duration.ofSeconds(1);

  private final Values values;

  private final SourcesReader sources;

  MqttReader(Values values, List<ForeignSource.Brought> formats) {
    this.values = values;
    this.sources = new SourcesReader(values, formats);
  }

  MqttConfiguration read(String node) {
    var clientId = values.text(Key.MQTT_CLIENT_ID).replace("${node}", node);
    if (!ConfigurationReader.NAME.matcher(clientId).matches()) {
      throw values.wrong(
          Key.MQTT_CLIENT_ID, "must be letters, digits, '.', '_' and '-', at most 63");
    }
    var prefix = values.text(Key.MQTT_PREFIX);
    if (!PREFIX.matcher(prefix).matches()) {
      throw values.wrong(Key.MQTT_PREFIX, "must be topic levels of letters, digits, '_' and '-'");
    }
    var broker = new BrokerReader(values).read();
    return new MqttConfiguration(
        broker,
        authSecret(),
        clientId,
        prefix,
        sharedGroup(),
        connections(),
        homeAssistant(broker),
        sources.read(broker),
        sources.silent(),
        goneAfter());
  }

  private Optional<String> homeAssistant(Broker broker) {
    boolean on = values.bool(Key.HOMEASSISTANT);
    if (on && broker instanceof Broker.None) {
      throw values.wrong(Key.HOMEASSISTANT, "is told over MQTT and contradicts LINTEL_MQTT=none");
    }
    if (!on && values.isGiven(Key.HOMEASSISTANT_PREFIX)) {
      throw values.wrong(
          Key.HOMEASSISTANT_PREFIX, "means nothing unless LINTEL_HOMEASSISTANT=true");
    }
    var prefix = values.text(Key.HOMEASSISTANT_PREFIX);
    if (!PREFIX.matcher(prefix).matches()) {
      throw values.wrong(
          Key.HOMEASSISTANT_PREFIX, "must be topic levels of letters, digits, '_' and '-'");
    }
    return on ? Optional.of(prefix) : Optional.empty();
  }

  private Optional<Duration> goneAfter() {
    var time = values.duration(Key.NODE_GONE_AFTER);
    if (time.isPositive() && time.compareTo(SHORTEST_ABSENCE) < 0) {
      throw values.wrong(Key.NODE_GONE_AFTER, "must be at least PT1S, or PT0S for never");
    }
    return Optional.of(time).filter(Duration::isPositive);
  }

  private Optional<String> authSecret() {
    var secret = values.given(Key.MQTT_AUTH_SECRET);
    if (secret.filter(it -> it.length() < SHORTEST_SECRET).isPresent()) {
      throw values.wrong(
          Key.MQTT_AUTH_SECRET,
          "must have at least %d characters, better random ones".formatted(SHORTEST_SECRET));
    }
    return secret;
  }

  private int connections() {
    var text = values.text(Key.MQTT_CONNECTIONS);
    if (!text.matches("[1-9]|[1-5][0-9]|6[0-4]")) {
      throw values.wrong(Key.MQTT_CONNECTIONS, "must be a whole number from 1 to 64");
    }
    if (!text.equals("1") && values.given(Key.MQTT_SHARED_GROUP).isEmpty()) {
      throw values.wrong(
          Key.MQTT_CONNECTIONS, "must be 1 without LINTEL_MQTT_SHARED_GROUP, or each gets all");
    }
    return Integer.parseInt(text);
  }

  private Optional<String> sharedGroup() {
    var group = values.given(Key.MQTT_SHARED_GROUP);
    if (group.isPresent() && !ConfigurationReader.NAME.matcher(group.get()).matches()) {
      throw values.wrong(Key.MQTT_SHARED_GROUP, "must be letters, digits, '.', '_' and '-'");
    }
    return group;
  }
}
