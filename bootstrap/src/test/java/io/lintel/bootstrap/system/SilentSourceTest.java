package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ChirpStack that falls silent, and speaks again: its devices go and come with it, once each. */
@RequiresMosquitto
class SilentSourceTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ONE = "a84041000181c061";
  private static final String OTHER = "a84041000181c062";
  private static final String OWN = "70b3d57ed0000001";

  /** Late after two seconds, and not offline by itself for an hour. */
  private static final String KIND =
      """
      {"name": "Probe", "reportsEvery": "PT1S", "lateAfter": "PT2S", "offlineAfter": "PT1H",
       "fields": [{"name": "temperature", "unit": "°C", "type": "NUMBER"}]}
      """;

  @TempDir private Path folder;

  @Test
  void itsDevicesGoAndComeWithIt() throws Exception {
    try (var mosquitto = new Mosquitto(folder)) {
      mosquitto.start();
      var settings =
          Map.of(
              "data",
              folder.resolve("data").toString(),
              "http.port",
              "0",
              "node",
              "listening",
              "mqtt",
              mosquitto.uri().toString(),
              "sources",
              "chirpstack",
              "sources.silent",
              "PT4S");
      try (var lintel = Lintel.start(Configuration.read(settings, Api.ENVIRONMENT));
          var listener =
              new Eavesdropper(mosquitto.uri(), "lintel/events/connectivity.changed/#")) {
        var api = new Api(lintel.addresses().http());
        assertThat(api.put("/api/v1/kinds/probe", KIND).status()).isEqualTo(201);
        List.of(ONE, OTHER, OWN).forEach(eui -> register(api, eui));
        Await.until("ready", () -> api.get("/health/ready").status() == 200);

        uplink(listener, ONE, 21.5);
        uplink(listener, OTHER, 22.5);
        listener.say("lintel/devices/" + OWN + "/status", "{\"temperature\": 23.5}");
        Await.until("taken in", () -> is(api, OTHER, "ONLINE") && is(api, ONE, "ONLINE"));
        assertThat(status(api, ONE).at("/fields/temperature/value").asDouble()).isEqualTo(21.5);

        Await.until("down", () -> is(api, ONE, "OFFLINE") && is(api, OTHER, "OFFLINE"));
        assertThat(status(api, ONE).at("/connectivity/reason").asText()).isEqualTo("source-down");
        assertThat(is(api, OWN, "LATE")).as("who does not report through it").isTrue();

        uplink(listener, ONE, 20.5);
        Await.until("back", () -> is(api, ONE, "ONLINE") && !is(api, OTHER, "OFFLINE"));
        assertThat(status(api, OTHER).at("/connectivity/reason").asText()).isEqualTo("source-back");
        Await.until("all is told", () -> transitions(listener, OTHER).size() >= 4);
        assertThat(transitions(listener, ONE))
            .startsWith("ONLINE reported", "LATE silent", "OFFLINE source-down", "ONLINE reported");
        assertThat(transitions(listener, OTHER))
            .startsWith(
                "ONLINE reported", "LATE silent", "OFFLINE source-down", "ONLINE source-back");
      }
    }
  }

  private static void register(Api api, String eui) {
    var body = "{\"eui\": \"%s\", \"name\": \"Probe\", \"kind\": \"probe\"}".formatted(eui);
    assertThat(api.post("/api/v1/devices", body).status()).isEqualTo(201);
  }

  private static void uplink(Eavesdropper speaker, String eui, double temperature)
      throws Exception {
    speaker.say(
        "application/a1/device/%s/event/up".formatted(eui),
        """
        {"deduplicationId": "%s", "time": "%s",
         "deviceInfo": {"applicationId": "a1", "devEui": "%s", "deviceName": "Probe"},
         "fCnt": 1, "fPort": 2, "object": {"temperature": %s},
         "rxInfo": [{"gatewayId": "0016c001f153a14c", "rssi": -61, "snr": 9.5}]}
        """
            .formatted(UUID.randomUUID(), Instant.now(), eui, temperature));
  }

  private static JsonNode status(Api api, String eui) {
    return api.get("/api/v1/devices/%s/status".formatted(eui)).body();
  }

  private static boolean is(Api api, String eui, String state) {
    return status(api, eui).at("/connectivity/state").asText().equals(state);
  }

  private static List<String> transitions(Eavesdropper listener, String eui) {
    return listener.on("/" + eui).stream().map(SilentSourceTest::data).toList();
  }

  private static String data(String event) {
    try {
      var data = JSON.readTree(event).get("data");
      return data.get("state").asText() + " " + data.get("reason").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
