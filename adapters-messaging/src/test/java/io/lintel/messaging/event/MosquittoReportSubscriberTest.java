package io.lintel.messaging.event;

import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import io.lintel.messaging.testing.TestBroker;
import java.nio.file.Path;

@RequiresMosquitto
class MosquittoReportSubscriberTest extends ReportSubscriberRules {
  @Override
  TestBroker newBroker(Path folder) {
    return new Mosquitto(folder);
  }
}
