package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.config.MqttConfiguration.Login;
import io.lintel.messaging.link.MqttEndpoint;
import java.net.URI;
import java.util.Optional;

/** How a broker that is configured is reached. */
public final class Endpoints {

  private Endpoints() {}

  public static MqttEndpoint external(Broker.External broker, String clientId) {
    return login(MqttEndpoint.of(broker.uri(), clientId), broker.login());
  }

  /** The embedded broker of a process on this host, as its clients reach it. */
  public static MqttEndpoint embedded(Broker.Embedded broker, int port, String clientId) {
    var host = broker.host().equals("0.0.0.0") ? "127.0.0.1" : broker.host();
    var uri = URI.create("tcp://%s:%d".formatted(host, port));
    return login(MqttEndpoint.of(uri, clientId), broker.login());
  }

  private static MqttEndpoint login(MqttEndpoint endpoint, Optional<Login> login) {
    return login.map(it -> endpoint.withLogin(it.user(), it.password())).orElse(endpoint);
  }
}
