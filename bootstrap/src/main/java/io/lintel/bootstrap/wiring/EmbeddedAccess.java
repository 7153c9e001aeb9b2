package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.config.MqttConfiguration.Login;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.broker.BrokerAccess;
import io.lintel.messaging.broker.BrokerClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Who may use the embedded broker: the service itself with a secret that only this process knows,
 * whoever has the configured login and, if admitted, anonymous clients. What the service says,
 * nobody else may say.
 */
final class EmbeddedAccess implements BrokerAccess {

  private static final String SERVICE = "lintel-service";

  private final Broker.Embedded broker;
  private final Set<String> serviceClientIds;
  private final List<String> saidByTheService;
  private final MqttTopics topics;
  private final String secret;

  /**
   * @param prefix of Lintel's topics
   * @param serviceClientIds nobody else may have one of these
   */
  EmbeddedAccess(Broker.Embedded broker, String prefix, Set<String> serviceClientIds) {
    this.broker = broker;
    this.serviceClientIds = Set.copyOf(serviceClientIds);
    this.topics = new MqttTopics(prefix);
    this.saidByTheService = List.of(prefix + "/events/", prefix + "/service/");
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.secret = HexFormat.of().formatHex(random);
  }

  /** The login of the service itself. */
  Login service() {
    return new Login(SERVICE, secret);
  }

  @Override
  public boolean mayConnect(BrokerClient client, String password) {
    if (client.user().equals(SERVICE)) {
      return same(password, secret);
    }
    if (serviceClientIds.contains(client.clientId())) {
      return false;
    }
    if (client.user().isEmpty()) {
      return broker.anonymous();
    }
    return broker
        .login()
        .filter(login -> login.user().equals(client.user()))
        .filter(login -> same(password, login.password()))
        .isPresent();
  }

  @Override
  public boolean mayPublish(BrokerClient client, String topic) {
    return client.user().equals(SERVICE)
        || (saidByTheService.stream().noneMatch(topic::startsWith) && !topics.isDownlink(topic));
  }

  @Override
  public boolean maySubscribe(BrokerClient client, String topicFilter) {
    return true;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
