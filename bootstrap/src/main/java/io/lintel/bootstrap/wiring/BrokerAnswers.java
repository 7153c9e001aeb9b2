package io.lintel.bootstrap.wiring;

import io.lintel.application.bridge.BrokerLogins;
import io.lintel.bootstrap.config.MqttConfiguration;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.access.AccessPolicy;
import io.lintel.messaging.access.MqttAccess;
import io.lintel.messaging.broker.BrokerClient;
import io.lintel.messaging.link.MqttLogin;
import io.lintel.web.broker.BrokerRights;
import java.util.Optional;

/** Tells brokers that are not embedded what the embedded one is told, by the same rules. */
record BrokerAnswers(MqttAccess access) implements BrokerRights {

  static BrokerAnswers of(MqttConfiguration mqtt, Registry registry) {
    var logins = new BrokerLogins(registry.credentials(), registry.bridges(), registry.devices());
    return new BrokerAnswers(new MqttAccess(policy(mqtt), new MqttTopics(mqtt.prefix()), logins));
  }

  /** The service signs in there as it is configured to; there are no others without limits. */
  private static AccessPolicy policy(MqttConfiguration mqtt) {
    var ids = OwnBroker.serviceIds(mqtt);
    var own =
        mqtt.broker() instanceof Broker.External external
            ? external.login()
            : Optional.<MqttConfiguration.Login>empty();
    return own.map(login -> new MqttLogin(login.user(), login.password()))
        .map(login -> new AccessPolicy(login, ids, Optional.empty(), false))
        .orElseGet(() -> AccessPolicy.ofThisProcess(ids, Optional.empty(), false));
  }

  @Override
  public boolean mayConnect(String clientId, String user, String password) {
    return access.mayConnectElsewhere(new BrokerClient(clientId, user), password);
  }

  @Override
  public boolean mayUse(String clientId, String user, boolean publish, String topic) {
    return access.mayUse(new BrokerClient(clientId, user), publish, topic);
  }
}
