package io.lintel.messaging.downlink;

import io.lintel.messaging.testing.EmbeddedTestBroker;
import io.lintel.messaging.testing.TestBroker;
import java.nio.file.Path;

class EmbeddedPahoDownlinkPublisherTest extends PahoDownlinkPublisherRules {
  @Override
  TestBroker newBroker(Path folder) {
    return new EmbeddedTestBroker(folder);
  }
}
