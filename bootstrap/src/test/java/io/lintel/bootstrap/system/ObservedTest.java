package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.demo.SampleBuilding;
import io.lintel.bootstrap.demo.SimulatedDevices;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.messaging.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running service tells of itself to who watches it. */
class ObservedTest {

  private static final Path DASHBOARD = Path.of("../packaging/grafana/lintel.json");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:lintel|http|jvm|process)_[a-z_]+(?=[{\\[,)])");

  /** What probes and scrapers ask for. */
  private static final Pattern ASKED = Pattern.compile("(?:path: |GET )(/\\S+)");

  private static final Pattern MERGED =
      Pattern.compile("lintel_reports_total\\{outcome=\"merged\"} [1-9]");

  private static final String EUI = "00158d0001a2b3c4";
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @TempDir private Path folder;

  @Test
  void everyMetricOfTheDashboardIsThere() throws MqttException, IOException {
    var settings =
        Map.of(
            "data",
            folder.toString(),
            "http.port",
            "0",
            "mqtt.port",
            "0",
            "mqtt.anonymous",
            "true");
    try (var lintel = Lintel.start(Configuration.read(settings, Api.ENVIRONMENT))) {
      var sample = SampleBuilding.in(lintel.services());
      try (var _ =
          SimulatedDevices.start(sample, lintel.deviceEndpoint("devices"), lintel.topics())) {
        Await.until("reports are counted", () -> MERGED.matcher(metrics(lintel)).find());
      }
      new Api(lintel.addresses().http()).get("/api/v1/buildings");
      System.gc(); // of which there is a metric once it has happened

      Await.until(
          "all metrics are there",
          () -> metrics(lintel).lines().map(ObservedTest::name).toList().containsAll(wanted()));
    }
  }

  @Test
  void theDashboardShowsEverything() throws IOException {
    assertThat(wanted())
        .contains(
            "lintel_devices",
            "lintel_ingest_backlog",
            "lintel_ingest_lag_seconds_bucket",
            "lintel_outbox_depth",
            "http_server_requests_seconds_bucket",
            "jvm_memory_used_bytes");
  }

  /** What the dashboard names. */
  private static Set<String> wanted() {
    try {
      var names = new TreeSet<String>();
      var dashboard = JsonMapper.builder().build().readTree(Files.readString(DASHBOARD));
      for (var expression : dashboard.findValuesAsText("expr")) {
        METRIC.matcher(expression).results().forEach(found -> names.add(found.group()));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String line) {
    return line.replaceFirst("[{ ].*", "");
  }

  private static String metrics(Lintel lintel) {
    var request =
        HttpRequest.newBuilder(URI.create(lintel.addresses().http() + "/metrics")).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whereThePackagesLookThereIsAnAnswer() throws IOException {
    var settings =
        Map.of("data", folder.toString(), "database", "memory:", "http.port", "0", "mqtt", "none");
    var packaged =
        Files.readString(Path.of("../packaging/kubernetes/lintel.yaml"))
            + Files.readString(Path.of("../packaging/docker/healthcheck"));
    var paths = ASKED.matcher(packaged).results().map(found -> found.group(1)).distinct().toList();
    assertThat(paths).contains("/health/live", "/health/ready", "/metrics");
    try (var lintel = Lintel.start(Configuration.read(settings, Map.of()));
        var http = HttpClient.newHttpClient()) {
      assertThat(paths)
          .allSatisfy(path -> {
            var request =
                HttpRequest.newBuilder(URI.create(lintel.addresses().http() + path)).build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
          });
    }
  }

  @Test
  void logsAnObjectALineWhenItIsToldTo() throws IOException, InterruptedException {
    var settings =
        Map.of(
            "data",
            folder.toString(),
            "http.port",
            "0",
            "mqtt",
            "tcp://127.0.0.1:9",
            "log.format",
            "json");
    try (var process = LintelProcess.serve(folder, settings).untilItRuns()) {
      Await.until("it logs", () -> process.output().contains("\"formattedMessage\""));
      var line =
          process.output().lines().filter(text -> text.startsWith("{")).findFirst().orElseThrow();
      var json = JsonMapper.builder().build().readTree(line);

      assertThat(json.path("formattedMessage").asText()).contains("tcp://127.0.0.1:9");
      assertThat(json.path("level").asText()).isEqualTo("WARN");
      assertThat(json.has("timestamp")).isTrue();
      assertThat(process.stop()).isNotEqualTo(1);
    }
  }

  @Test
  void aLineOfTheLogNamesTheRequestThatItIsOfAndItsTrace() throws Exception {
    var mongodb = URI.create(Backends.mongodb());
    try (var plug = new Plug(mongodb.getHost(), mongodb.getPort());
        var process = LintelProcess.serve(folder, logging(plug.in(mongodb))).untilItRuns()) {
      var api = new Api(process.http());
      api.post("/api/v1/devices", "{\"eui\": \"%s\", \"name\": \"Lamp\"}".formatted(EUI));
      var authorization = api.authorization();
      plug.pull();

      var answer = statusWithin(TRACE, process.http(), authorization);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
      Await.until("it is logged", () -> process.output().contains(request));
      var line =
          process.output().lines().filter(text -> text.contains(request)).findFirst().orElseThrow();
      var context = JsonMapper.builder().build().readTree(line).path("mdc");

      assertThat(context.path("requestId").asText()).isEqualTo(request);
      assertThat(context.path("traceId").asText()).isEqualTo(TRACE);
    }
  }

  private Map<String, String> logging(String status) {
    return Map.of(
        "data", folder.toString(),
        "http.port", "0",
        "mqtt", "none",
        "status", status,
        "log.format", "json");
  }

  private static HttpResponse<String> statusWithin(String trace, String root, String authorization)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(root + "/api/v1/devices/" + EUI + "/status"))
            .header("Authorization", authorization)
            .header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
