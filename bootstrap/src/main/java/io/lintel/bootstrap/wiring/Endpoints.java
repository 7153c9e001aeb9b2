package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.config.MqttConfiguration.Login;
import io.lintel.bootstrap.config.MqttConfiguration.Tls;
import io.lintel.bootstrap.config.MqttConfiguration.Trust;
import io.lintel.bootstrap.tls.PemSockets;
import io.lintel.bootstrap.tls.UnusablePemException;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttTls;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** How a broker that is configured is reached. */
public final class Endpoints {

  private Endpoints() {}

  /**
   * @throws ConfigurationException when a file of its TLS does not hold what it should
   */
  public static MqttEndpoint external(Broker.External broker, String clientId) {
    var endpoint = login(MqttEndpoint.of(broker.uri(), clientId), broker.login());
    return broker.trust().map(trust -> endpoint.withTls(tls(trust))).orElse(endpoint);
  }

  private static MqttTls tls(Trust trust) {
    return tls(() -> PemSockets.trusting(trust.authorities(), trust.own()), trust.checksHost());
  }

  private static MqttTls tls(Supplier<PemSockets> sockets, boolean checksHost) {
    try {
      return new MqttTls(sockets.get(), checksHost);
    } catch (UnusablePemException e) {
      throw new ConfigurationException("TLS of MQTT: " + e.getMessage());
    }
  }

  /**
   * The embedded broker of a process on this host, as its clients reach it.
   *
   * @throws ConfigurationException when a file of its TLS does not hold what it should
   */
  public static MqttEndpoint embedded(Broker.Embedded broker, String clientId) {
    return broker
        .tls()
        .filter(Tls::only)
        .map(tls -> embedded(broker, tls, tls.port(), clientId))
        .orElseGet(() -> embedded(broker, broker.port(), clientId));
  }

  static MqttEndpoint embedded(Broker.Embedded broker, int port, String clientId) {
    return login(MqttEndpoint.of(uri("tcp", broker, port), clientId), broker.login());
  }

  /** With TLS: whoever has the broker's own certificate is the broker. */
  static MqttEndpoint embedded(Broker.Embedded broker, Tls tls, int port, String clientId) {
    var certificate = tls.files().certificate();
    return login(MqttEndpoint.of(uri("ssl", broker, port), clientId), broker.login())
        .withTls(tls(() -> PemSockets.trustingOnly(certificate), false));
  }

  private static URI uri(String scheme, Broker.Embedded broker, int port) {
    var host = broker.host().equals("0.0.0.0") ? "127.0.0.1" : broker.host();
    return URI.create("%s://%s:%d".formatted(scheme, host, port));
  }

  private static MqttEndpoint login(MqttEndpoint endpoint, Optional<Login> login) {
    return login.map(it -> endpoint.withLogin(it.user(), it.password())).orElse(endpoint);
  }
}
