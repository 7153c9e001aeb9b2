package io.lintel.messaging.link;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A broker, and as whom to connect to it.
 *
 * @param uri {@code tcp://host:port} or {@code ssl://host:port}
 * @param clientId unique at the broker: of two connections with the same id it closes the older one
 * @param tls for {@code ssl://} only; empty trusts the authorities that the JVM trusts, and checks
 *     the host
 * @param keepAlive how long neither side may be silent, in whole seconds, at least 1; a broken
 *     connection is noticed after about one and a half times this
 * @param connectTimeout bounds each attempt to connect or to subscribe, and how long the broker may
 *     leave unread what is written
 */
public record MqttEndpoint(
    URI uri,
    String clientId,
    Optional<MqttLogin> login,
    Optional<MqttTls> tls,
    Duration keepAlive,
    Duration connectTimeout) {

  public MqttEndpoint {
    if (!"tcp".equals(uri.getScheme()) && !"ssl".equals(uri.getScheme())) {
      throw new IllegalArgumentException("uri must begin with tcp:// or ssl://, not " + uri);
    }
    if (clientId.isBlank()) {
      throw new IllegalArgumentException("clientId must not be blank");
    }
    if (keepAlive.toSeconds() < 1) {
      throw new IllegalArgumentException("keepAlive must be at least 1 second, not " + keepAlive);
    }
    if (connectTimeout.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "connectTimeout must be at least 1 second, not " + connectTimeout);
    }
  }

  /** Without login, with a keep-alive of 30 seconds and a connect timeout of 10 seconds. */
  public static MqttEndpoint of(URI uri, String clientId) {
    return new MqttEndpoint(
        uri,
        clientId,
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(30),
        Duration.ofSeconds(10));
  }

  public MqttEndpoint withClientId(String clientId) {
    return new MqttEndpoint(uri, clientId, login, tls, keepAlive, connectTimeout);
  }

  public MqttEndpoint withLogin(String user, String password) {
    return new MqttEndpoint(
        uri, clientId, Optional.of(new MqttLogin(user, password)), tls, keepAlive, connectTimeout);
  }

  public MqttEndpoint withTls(MqttTls tls) {
    return new MqttEndpoint(uri, clientId, login, Optional.of(tls), keepAlive, connectTimeout);
  }

  public MqttEndpoint withKeepAlive(Duration keepAlive) {
    return new MqttEndpoint(uri, clientId, login, tls, keepAlive, connectTimeout);
  }
}
