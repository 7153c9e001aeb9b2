package io.lintel.messaging.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An Eclipse Mosquitto process on a free port, open to everyone, with its data in a folder. */
public final class Mosquitto implements TestBroker {
  private final Path program;
  private final Path folder;
  private final int port = FreePort.find();
  private @Nullable Process process;

  public Mosquitto(Path folder) {
    this.program = program().orElseThrow();
    this.folder = folder;
    write(
        "listener %d 127.0.0.1".formatted(port),
        "allow_anonymous true",
        "user " + System.getProperty("user.name"),
        "persistence true",
        "persistence_location " + folder + "/",
        "max_queued_messages 0",
        "max_inflight_messages 0");
  }

  /** Where it is installed, if it is. */
  public static Optional<Path> program() {
    Stream<String> path = Arrays.stream(System.getenv("PATH").split(File.pathSeparator));
    return Stream.concat(path, Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(directory -> Path.of(directory, "mosquitto"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public URI uri() {
    return URI.create("tcp://127.0.0.1:" + port);
  }

  @Override
  public void start() {
    try {
      process =
          new ProcessBuilder(program.toString(), "-c", configuration().toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("mosquitto.log").toFile())
              .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Await.until("mosquitto listens", this::listens);
  }

  private boolean listens() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void stop() {
    if (process != null) {
      process.destroy();
      Await.until("mosquitto has stopped", () -> !process.isAlive());
      process = null;
    }
  }

  @Override
  public void close() {
    stop();
  }

  private Path configuration() {
    return folder.resolve("mosquitto.conf");
  }

  private void write(String... lines) {
    try {
      Files.write(configuration(), Arrays.asList(lines));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
