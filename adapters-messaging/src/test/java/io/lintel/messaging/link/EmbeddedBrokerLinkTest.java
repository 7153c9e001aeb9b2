package io.lintel.messaging.link;

import io.lintel.messaging.testing.EmbeddedTestBroker;
import io.lintel.messaging.testing.TestBroker;
import java.nio.file.Path;

class EmbeddedBrokerLinkTest extends MqttLinkContract {
  @Override
  TestBroker newBroker(Path folder) {
    return new EmbeddedTestBroker(folder);
  }
}
