package io.lintel.messaging.homeassistant;

import io.lintel.messaging.testing.EmbeddedTestBroker;
import io.lintel.messaging.testing.TestBroker;
import java.nio.file.Path;

class EmbeddedHomeAssistantTest extends HomeAssistantRules {
  @Override
  TestBroker newBroker(Path folder) {
    return new EmbeddedTestBroker(folder);
  }
}
