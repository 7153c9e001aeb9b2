package io.lintel.messaging.downlink;

import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import io.lintel.messaging.testing.TestBroker;
import java.nio.file.Path;

@RequiresMosquitto
class MosquittoPahoDownlinkPublisherTest extends PahoDownlinkPublisherRules {
  @Override
  TestBroker newBroker(Path folder) {
    return new Mosquitto(folder);
  }
}
