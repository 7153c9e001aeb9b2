package io.lintel.messaging.link;

import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import io.lintel.messaging.testing.TestBroker;
import java.nio.file.Path;

@RequiresMosquitto
class MosquittoLinkTest extends MqttLinkContract {
  @Override
  TestBroker newBroker(Path folder) {
    return new Mosquitto(folder);
  }
}
