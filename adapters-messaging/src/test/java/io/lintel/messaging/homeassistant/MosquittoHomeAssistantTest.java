package io.lintel.messaging.homeassistant;

import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import io.lintel.messaging.testing.TestBroker;
import java.nio.file.Path;

@RequiresMosquitto
class MosquittoHomeAssistantTest extends HomeAssistantRules {
  @Override
  TestBroker newBroker(Path folder) {
    return new Mosquitto(folder);
  }
}
