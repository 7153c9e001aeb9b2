package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.demo.SampleBuilding;
import io.lintel.bootstrap.demo.SimulatedDevices;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A device reports over MQTT, its status is read over HTTP, on every backend: only the URLs change.
 */
class FirstLightTest {

  @TempDir private Path folder;

  @Test
  void onOneFileAndTheEmbeddedBroker() throws MqttException {
    lightsUp(Map.of());
  }

  @Test
  void inMemory() throws MqttException {
    lightsUp(Map.of("database", "memory:"));
  }

  @Test
  void onPostgresql() throws MqttException {
    lightsUp(Map.of("database", Backends.postgresql()));
  }

  @Test
  void withTheStatusInMongodb() throws MqttException {
    lightsUp(Map.of("status", Backends.mongodb()));
  }

  @Test
  void withTheStatusInABackendThatAJarBrings() throws MqttException {
    lightsUp(Map.of("status", "brought:somewhere"));
  }

  @Test
  void withRegistryAndStatusOnDifferentDatabases() throws MqttException {
    lightsUp(
        Map.of(
            "database", Backends.postgresql(), "status", "sqlite:" + folder.resolve("status.db")));
  }

  @Nested
  @RequiresMosquitto
  class WithAnExternalBroker {

    @Test
    void onMosquitto() throws MqttException {
      try (var mosquitto = new Mosquitto(folder)) {
        mosquitto.start();
        lightsUp(Map.of("mqtt", mosquitto.uri().toString()));
      }
    }
  }

  private void lightsUp(Map<String, String> chosen) throws MqttException {
    var settings =
        new HashMap<>(Map.of("data", folder.toString(), "http.port", "0", "node", "test"));
    settings.putAll(chosen);
    if (!chosen.containsKey("mqtt")) {
      settings.put("mqtt.port", "0");
      settings.put("mqtt.anonymous", "true");
    }
    try (var lintel = Lintel.start(Configuration.read(settings, Api.ENVIRONMENT))) {
      var sample = SampleBuilding.in(lintel.services());
      try (var _ =
          SimulatedDevices.start(sample, lintel.deviceEndpoint("devices"), lintel.topics())) {
        devicesAreSeenReporting(lintel, sample);
        aReportIsReadBackAndSeenByASubscriber(lintel, sample);
      }
    }
  }

  private static void devicesAreSeenReporting(Lintel lintel, SampleBuilding sample) {
    var api = new Api(lintel.addresses().http());
    var list =
        "/api/v1/buildings/%s/devices?include=status&limit=500".formatted(sample.building().id());

    Await.until("all devices are online", () -> online(api.get(list).body()) == 40);
    var before = api.get(list).body();

    Await.until("what they report changes", () -> !api.get(list).body().equals(before));
    assertThat(api.get("/health/ready").status()).isEqualTo(200);
  }

  private static int online(JsonNode devices) {
    int online = 0;
    for (var device : devices.get("items")) {
      online += device.at("/status/connectivity/state").asText().equals("ONLINE") ? 1 : 0;
    }
    return online;
  }

  private static void aReportIsReadBackAndSeenByASubscriber(Lintel lintel, SampleBuilding sample)
      throws MqttException {
    var api = new Api(lintel.addresses().http());
    var eui = sample.devices().getFirst().eui();
    try (var client = new PlainMqttClient(lintel.deviceEndpoint("plain").uri())) {
      client.subscribe("lintel/events/#");
      client.publish("lintel/devices/%s/status".formatted(eui), "{\"marker\": 4711}");

      Await.until(
          "the report is read back",
          () ->
              api.get("/api/v1/devices/%s/status?fields=marker".formatted(eui))
                      .body()
                      .at("/fields/marker/value")
                      .asInt()
                  == 4711);
      Await.until(
          "the report is seen",
          () -> client.received().contains("lintel/events/status.reported/" + eui));
      var renamed = api.patch("/api/v1/devices/" + eui, "{\"name\": \"Renamed\"}");
      assertThat(renamed.status()).isEqualTo(200);
      Await.until(
          "the change is seen",
          () -> client.received().contains("lintel/events/device.changed/" + eui));
    }
  }
}
