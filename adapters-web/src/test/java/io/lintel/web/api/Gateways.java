package io.lintel.web.api;

import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.web.broker.BrokerRights;

/**
 * A broker's one login, the gateway: it publishes to {@code up/} and subscribes to {@code down/}.
 */
final class Gateways implements BrokerRights {

  static final String NAME = "gateway";
  static final String PASSWORD = "pa&ss=w%rd ";

  @Override
  public boolean mayConnect(String clientId, String user, String password) {
    if (user.equals("away")) {
      throw new StoreUnavailable("The registry", "is away", null);
    }
    return clientId.equals(NAME) && user.equals(NAME) && password.equals(PASSWORD);
  }

  @Override
  public boolean mayUse(String clientId, String user, boolean publish, String topic) {
    return clientId.equals(NAME)
        && user.equals(NAME)
        && topic.startsWith(publish ? "up/" : "down/");
  }
}
