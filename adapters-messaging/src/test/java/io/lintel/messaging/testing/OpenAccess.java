package io.lintel.messaging.testing;

import io.lintel.messaging.broker.BrokerAccess;
import io.lintel.messaging.broker.BrokerClient;

/** Everyone may do everything. */
public final class OpenAccess implements BrokerAccess {
  @Override
  public boolean mayConnect(BrokerClient client, String password) {
    return true;
  }

  @Override
  public boolean mayPublish(BrokerClient client, String topic) {
    return true;
  }

  @Override
  public boolean maySubscribe(BrokerClient client, String topicFilter) {
    return true;
  }
}
