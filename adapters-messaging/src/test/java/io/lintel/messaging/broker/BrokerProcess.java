package io.lintel.messaging.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A broker in a small JVM of its own, so that it can be killed, and run out of memory. */
final class BrokerProcess implements AutoCloseable {
  private final Process process;
  private final URI uri;

  private BrokerProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  static BrokerProcess start(Path folder) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                BrokerMain.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = process.inputReader().readLine();
    if (line == null) {
      throw new IOException("the broker did not start");
    }
    return new BrokerProcess(process, URI.create(line));
  }

  URI uri() {
    return uri;
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
