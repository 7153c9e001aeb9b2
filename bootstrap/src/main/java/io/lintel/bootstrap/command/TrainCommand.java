package io.lintel.bootstrap.command;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.demo.SampleBuilding;
import io.lintel.bootstrap.demo.SimulatedDevices;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.domain.device.Device;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

/** Does for a moment what a service does all day, so that the JVM can keep what it needs for it. */
@Command(
    name = "train",
    description = "Do for some seconds what a service does, so that the JVM can learn it.",
    footer = {
      "",
      "With -XX:AOTCacheOutput the JVM keeps what it loaded and linked, and later starts take a",
      "fraction of the time. The launcher does that after each build. All data is temporary.",
      "",
      "Examples:",
      "  lintel train",
    })
final class TrainCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public Integer call() throws InterruptedException {
    var folder = temporaryFolder();
    try {
      train(folder);
    } finally {
      delete(folder);
    }
    return ExitStatus.DONE.code();
  }

  private static void train(Path folder) throws InterruptedException {
    var settings =
        Map.of(
            "data", folder.toString(),
            "http.port", "0",
            "mqtt.port", "0",
            "mqtt.anonymous", "true",
            "node", "train");
    try (var lintel = Lintel.start(Configuration.read(settings, Map.of()))) {
      var sample = SampleBuilding.in(lintel.services());
      try (var _ =
          SimulatedDevices.start(sample, lintel.deviceEndpoint("lintel-train"), lintel.topics())) {
        use(URI.create(lintel.addresses().http()), sample.devices().getFirst());
      }
    }
  }

  private static void use(URI root, Device device) throws InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (status(client, root.resolve("/health/ready")) != 200 && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      var one = "/api/v1/devices/" + device.eui();
      for (var path :
          new String[] {
            "/api/v1/devices?include=status",
            "/api/v1/devices?q=lamp&connectivity=ONLINE",
            "/api/v1/buildings",
            "/api/v1/openapi.json",
            "/admin",
            one,
            one + "/status"
          }) {
        var _ = status(client, root.resolve(path));
      }
      var patch =
          HttpRequest.newBuilder(root.resolve(one + "/status"))
              .header("Content-Type", "application/json")
              .method("PATCH", BodyPublishers.ofString("{\"trained\": true}"));
      var _ = status(client, patch);
    }
  }

  private static int status(HttpClient client, URI uri) throws InterruptedException {
    return status(client, HttpRequest.newBuilder(uri));
  }

  private static int status(HttpClient client, HttpRequest.Builder request)
      throws InterruptedException {
    try {
      return client.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("lintel-train-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
