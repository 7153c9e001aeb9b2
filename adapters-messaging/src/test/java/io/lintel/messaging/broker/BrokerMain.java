package io.lintel.messaging.broker;

import io.lintel.messaging.testing.OpenAccess;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a broker on the folder given and says where it listens. */
final class BrokerMain {
  private BrokerMain() {}

  public static void main(String[] arguments) throws IOException {
    var settings = BrokerSettings.in(Path.of(arguments[0]));
    EmbeddedBroker broker = EmbeddedBroker.start(settings, new OpenAccess());
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write((broker.uri() + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
