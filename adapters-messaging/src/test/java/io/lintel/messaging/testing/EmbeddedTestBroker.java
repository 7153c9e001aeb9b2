package io.lintel.messaging.testing;

import io.lintel.messaging.broker.BrokerSettings;
import io.lintel.messaging.broker.EmbeddedBroker;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded broker, open to everyone; clients named {@code lossless...} lose nothing. */
public final class EmbeddedTestBroker implements TestBroker {
  public static final String LOSSLESS = "lossless";

  private final BrokerSettings settings;
  private final int port = FreePort.find();
  private @Nullable EmbeddedBroker broker;

  public EmbeddedTestBroker(Path folder) {
    this.settings = BrokerSettings.in(folder).listeningOn("127.0.0.1", port).lossless(LOSSLESS);
  }

  @Override
  public URI uri() {
    return URI.create("tcp://127.0.0.1:" + port);
  }

  @Override
  public void start() {
    broker = EmbeddedBroker.start(settings, new OpenAccess());
  }

  @Override
  public void stop() {
    if (broker != null) {
      broker.close();
      broker = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
