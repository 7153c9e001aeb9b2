package io.lintel.bootstrap.config;

import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.config.MqttConfiguration.Login;
import io.lintel.bootstrap.config.MqttConfiguration.Trust;
import java.util.List;
import java.util.Optional;

/** Reads which broker, and how it is reached. */
final class BrokerReader {

  private static final List<Key> OF_THE_EMBEDDED =
      List.of(
          Key.MQTT_HOST, Key.MQTT_PORT, Key.MQTT_ANONYMOUS, Key.MQTT_TLS_PORT, Key.MQTT_TLS_ONLY);
  private static final List<Key> OF_AN_EXTERNAL = List.of(Key.MQTT_TLS_CA, Key.MQTT_TLS_CHECK_HOST);

  private final Values values;

  BrokerReader(Values values) {
    this.values = values;
  }

  Broker read() {
    var url = values.text(Key.MQTT);
    if (url.equals("embedded")) {
      refuse(OF_AN_EXTERNAL, "is about ssl:// brokers and contradicts LINTEL_MQTT=embedded");
      return embedded();
    }
    if (!url.equals("none") && !url.matches("(tcp|ssl)://.*")) {
      throw values.wrong(Key.MQTT, "must be embedded, tcp://host:1883, ssl://host:8883 or none");
    }
    var shown = Secrets.masked(url);
    refuse(OF_THE_EMBEDDED, "is about the embedded broker and contradicts LINTEL_MQTT=" + shown);
    if (!url.startsWith("ssl://")) {
      refuse(OF_AN_EXTERNAL, "is about ssl:// brokers and contradicts LINTEL_MQTT=" + shown);
      refuse(List.of(Key.MQTT_TLS_CERTIFICATE), "needs LINTEL_MQTT to be embedded or ssl://");
    }
    return url.equals("none") ? new Broker.None() : external(url);
  }

  private void refuse(List<Key> keys, String reason) {
    for (var key : keys) {
      if (values.isGiven(key)) {
        throw values.wrong(key, reason);
      }
    }
  }

  private Broker embedded() {
    var files = values.tlsFiles(Key.MQTT_TLS_CERTIFICATE, Key.MQTT_TLS_KEY);
    if (files.isEmpty()) {
      refuse(
          List.of(Key.MQTT_TLS_PORT, Key.MQTT_TLS_ONLY),
          "means nothing without LINTEL_MQTT_TLS_CERTIFICATE");
    }
    boolean only = values.bool(Key.MQTT_TLS_ONLY);
    if (only) {
      refuse(List.of(Key.MQTT_PORT), "contradicts LINTEL_MQTT_TLS_ONLY=true");
    }
    return new Broker.Embedded(
        values.text(Key.MQTT_HOST),
        values.port(Key.MQTT_PORT),
        files.map(it -> new MqttConfiguration.Tls(values.port(Key.MQTT_TLS_PORT), it, only)),
        login(),
        values.bool(Key.MQTT_ANONYMOUS));
  }

  private Broker external(String url) {
    var uri = values.uri(Key.MQTT, url);
    if (uri.getHost() == null
        || uri.getPort() < 1
        || !uri.getPath().isEmpty()
        || uri.getUserInfo() != null) {
      throw values.wrong(
          Key.MQTT, "must be tcp://host:1883 or ssl://host:8883, the login in LINTEL_MQTT_USER");
    }
    var trust =
        new Trust(
            values.file(Key.MQTT_TLS_CA),
            values.tlsFiles(Key.MQTT_TLS_CERTIFICATE, Key.MQTT_TLS_KEY),
            values.bool(Key.MQTT_TLS_CHECK_HOST));
    return new Broker.External(
        uri, login(), url.startsWith("ssl://") ? Optional.of(trust) : Optional.empty());
  }

  private Optional<Login> login() {
    var user = values.given(Key.MQTT_USER);
    var password = values.given(Key.MQTT_PASSWORD);
    if (user.isPresent() != password.isPresent()) {
      throw values.together(Key.MQTT_USER, Key.MQTT_PASSWORD);
    }
    return user.flatMap(name -> password.map(secret -> new Login(name, secret)));
  }
}
