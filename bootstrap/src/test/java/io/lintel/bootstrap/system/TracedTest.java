package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.messaging.testing.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trace goes on from a request to the events that follow, and to a collector if there is one. */
class TracedTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";
  private static final String STATE = "rojo=1,congo=t61,last=2";
  private static final String EUI = "00158d0001a2b3c4";

  @TempDir private Path folder;

  private final Collector collector = new Collector();

  @AfterEach
  void close() {
    collector.close();
  }

  private Lintel start(String... more) {
    var settings =
        new HashMap<>(
            Map.of(
                "data", folder.toString(),
                "http.port", "0",
                "mqtt.port", "0",
                "mqtt.anonymous", "true",
                "node", "test"));
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return Lintel.start(Configuration.read(settings, Api.ENVIRONMENT));
  }

  private static void register(Lintel lintel) throws IOException, InterruptedException {
    var api = new Api(lintel.addresses().http());
    var body = "{\"eui\": \"%s\", \"name\": \"Lamp\"}".formatted(EUI);
    var request =
        HttpRequest.newBuilder(URI.create(lintel.addresses().http() + "/api/v1/devices"))
            .header("Authorization", api.authorization())
            .header("Content-Type", "application/json")
            .header("traceparent", PARENT)
            .header("tracestate", "rojo=1, congo=t61")
            .header("tracestate", "last=2")
            .POST(BodyPublishers.ofString(body));
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  /** The event of the registration. */
  private static JsonNode event(PlainMqttClient client) {
    Await.until(
        "the event came", () -> !client.payloads("lintel/events/device.registered/").isEmpty());
    return json(client.payloads("lintel/events/device.registered/"));
  }

  private static JsonNode json(List<String> texts) {
    try {
      return JsonMapper.builder().build().readTree(texts.getFirst());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void withoutACollectorItIsPassedOn() throws IOException, InterruptedException, MqttException {
    try (var lintel = start();
        var client = new PlainMqttClient(lintel.deviceEndpoint("any").uri())) {
      client.subscribe("lintel/events/#");
      register(lintel);

      assertThat(event(client).path("traceparent").asText()).isEqualTo(PARENT);
      assertThat(event(client).path("tracestate").asText()).isEqualTo(STATE);
    }
  }

  @Test
  void withACollectorEachStepIsToldToIt() throws IOException, InterruptedException, MqttException {
    try (var lintel = start("traces.endpoint", collector.endpoint());
        var client = new PlainMqttClient(lintel.deviceEndpoint("any").uri())) {
      client.subscribe("lintel/events/#");
      register(lintel);

      assertThat(event(client).path("tracestate").asText()).isEqualTo(STATE);
      assertThat(event(client).path("traceparent").asText())
          .startsWith("00-" + TRACE)
          .endsWith("-01")
          .isNotEqualTo(PARENT);
      Await.until("the request is told", () -> collector.hasName("POST /api/v1/devices"));
      assertThat(collector.hasTrace(TRACE)).isTrue();
      assertThat(collector.hasName("DeviceRepository.insert")).isTrue();

      client.publish("lintel/devices/%s/status".formatted(EUI), "{\"level\": 1}");
      Await.until("the batch is told", () -> collector.hasName("process mqtt batch"));
      Await.until("the store is told", () -> collector.hasName("StatusStore.merge"));
    }
  }
}
