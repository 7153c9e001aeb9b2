package io.lintel.messaging.event;

import io.lintel.messaging.testing.EmbeddedTestBroker;
import io.lintel.messaging.testing.TestBroker;
import java.nio.file.Path;

class EmbeddedReportSubscriberTest extends ReportSubscriberRules {
  @Override
  TestBroker newBroker(Path folder) {
    return new EmbeddedTestBroker(folder);
  }
}
