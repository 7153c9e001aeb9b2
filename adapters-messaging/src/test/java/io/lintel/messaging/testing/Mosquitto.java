package io.lintel.messaging.testing;

import io.lintel.messaging.testing.TestCertificates.PemFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An Eclipse Mosquitto process on a free port, open to everyone, with its data in a folder. */
public final class Mosquitto implements TestBroker {
  private final Path program;
  private final Path folder;
  private final String scheme;
  private final int port = FreePort.find();
  private @Nullable Process process;

  public Mosquitto(Path folder) {
    this(folder, "tcp");
  }

  /**
   * With TLS.
   *
   * @param clients whose certificates clients must have; null when they need none
   */
  public static Mosquitto withTls(Path folder, PemFiles files, @Nullable Path clients) {
    var server =
        List.of("certfile " + files.certificate(), "keyfile " + files.key(), "tls_version tlsv1.2");
    var lines = new ArrayList<>(server);
    if (clients != null) {
      lines.addAll(List.of("cafile " + clients, "require_certificate true"));
    }
    return new Mosquitto(folder, "ssl", lines.toArray(String[]::new));
  }

  private Mosquitto(Path folder, String scheme, String... ofTheListener) {
    this.scheme = scheme;
    this.program = program().orElseThrow();
    this.folder = folder;
    write(
        ofTheListener,
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
    return URI.create(scheme + "://127.0.0.1:" + port);
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

  private void write(String[] ofTheListener, String... lines) {
    try {
      var all = new ArrayList<>(List.of(lines));
      all.addAll(1, List.of(ofTheListener));
      Files.write(configuration(), all);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
