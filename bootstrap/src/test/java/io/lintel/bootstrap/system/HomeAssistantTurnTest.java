package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that are configured alike: one at a time shows devices to Home Assistant. */
@RequiresMosquitto
class HomeAssistantTurnTest {

  private static final int DEVICES = 10;
  private static final String TURN = "lintel_homeassistant_turn";

  @TempDir private Path folder;

  private Map<String, String> settings(Mosquitto mosquitto, String database, String node) {
    return Map.of(
        "data",
        folder.resolve(node).toString(),
        "http.port",
        "0",
        "node",
        node,
        "mqtt",
        mosquitto.uri().toString(),
        "mqtt.shared.group",
        "lintel",
        "homeassistant",
        "true",
        "database",
        database);
  }

  @Test
  void oneShowsThemAndWhenItDiesTheOther() throws Exception {
    try (var mosquitto = new Mosquitto(folder)) {
      mosquitto.start();
      var database = Backends.postgresql();
      try (var one = started(mosquitto, database, "one");
          var two = started(mosquitto, database, "two");
          var homeAssistant = new Eavesdropper(mosquitto.uri(), "homeassistant/#")) {
        Await.until("one begins", () -> hasTurn(one) || hasTurn(two));
        assertThat(hasTurn(one)).isNotEqualTo(hasTurn(two));
        var dying = hasTurn(one) ? one : two;
        var heir = hasTurn(one) ? two : one;
        var ids = register(new Api(heir.http()));
        Await.until("all are announced", () -> announced(homeAssistant, ids, 1));

        dying.kill();
        var renamed = ids.removeFirst();
        new Api(heir.http()).patch("/api/v1/devices/" + renamed, "{\"name\": \"Renamed\"}");
        var fresh = register(new Api(heir.http()), DEVICES).getFirst();
        Await.until("told by the heir", () -> configurations(homeAssistant, renamed).size() == 2);
        Await.until("a new one too", () -> configurations(homeAssistant, fresh).size() == 1);
        assertThat(hasTurn(heir)).isTrue();
        assertThat(configurations(homeAssistant, renamed).getLast()).contains("Renamed");
        assertThat(announced(homeAssistant, ids, 1)).as("none is announced twice").isTrue();

        homeAssistant.say("homeassistant/status", "online");
        Await.until("all again", () -> announced(homeAssistant, ids, 2));
      }
    }
  }

  private LintelProcess started(Mosquitto mosquitto, String database, String node) {
    var lintel = LintelProcess.serve(folder, settings(mosquitto, database, node)).untilItRuns();
    var api = new Api(lintel.http());
    Await.until("ready", () -> api.get("/health/ready").status() == 200);
    return lintel;
  }

  private static boolean hasTurn(LintelProcess node) {
    return node.figure(TURN) > 0;
  }

  private static List<String> register(Api api) {
    api.put(
        "/api/v1/kinds/air",
        "{\"name\": \"Air\", \"fields\": [{\"name\": \"temperature\", \"type\": \"NUMBER\"}]}");
    var ids = new ArrayList<String>();
    for (int device = 0; device < DEVICES; device++) {
      ids.addAll(register(api, device));
    }
    return ids;
  }

  private static List<String> register(Api api, int device) {
    var body =
        "{\"eui\": \"%s\", \"name\": \"Air\", \"kind\": \"air\"}".formatted(Fleet.eui(device));
    var answer = api.post("/api/v1/devices", body);
    assertThat(answer.status()).isEqualTo(201);
    return List.of(answer.body().get("id").asText());
  }

  private static List<String> configurations(Eavesdropper homeAssistant, String id) {
    return homeAssistant.on("lintel_%s/config".formatted(id));
  }

  private static boolean announced(Eavesdropper homeAssistant, List<String> ids, int times) {
    var counts = new HashMap<String, Integer>();
    ids.forEach(id -> counts.put(id, configurations(homeAssistant, id).size()));
    return counts.values().stream().allMatch(count -> count == times);
  }
}
