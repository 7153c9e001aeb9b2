package io.lintel.messaging.link;

import org.eclipse.paho.client.mqttv3.MqttConnectOptions;

/** How Paho is to connect to an endpoint: with MQTT 3.1.1, and once. */
final class PahoOptions {

  private PahoOptions() {}

  /**
   * @param clean whether the broker keeps nothing from one connection to the next
   */
  static MqttConnectOptions of(MqttEndpoint endpoint, boolean clean) {
    var options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setCleanSession(clean);
    options.setAutomaticReconnect(false);
    options.setKeepAliveInterval(Math.toIntExact(endpoint.keepAlive().toSeconds()));
    options.setConnectionTimeout(Math.toIntExact(endpoint.connectTimeout().toSeconds()));
    endpoint
        .login()
        .ifPresent(login -> {
          options.setUserName(login.user());
          options.setPassword(login.password().toCharArray());
        });
    endpoint
        .tls()
        .ifPresent(tls -> {
          options.setSocketFactory(tls.sockets());
          options.setHttpsHostnameVerificationEnabled(tls.checksHost());
        });
    return options;
  }
}
