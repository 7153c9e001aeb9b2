package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two nodes one tells what happened; when it is killed the other goes on before long. */
@RequiresMosquitto
class TellingTurnTest {

  @TempDir private Path folder;

  @Test
  void whenTheOneIsKilledTheOtherTells() throws Exception {
    try (var mosquitto = new Mosquitto(folder)) {
      mosquitto.start();
      var database = Backends.postgresql();
      try (var ear = new Eavesdropper(mosquitto.uri(), "lintel/events/#");
          var one = started(mosquitto, database, "one")) {
        var registered = register(new Api(one.http()), 1);
        Await.until("told by the first", () -> heard(ear, registered));

        try (var two = started(mosquitto, database, "two")) {
          one.kill();
          var after = register(new Api(two.http()), 2);
          Await.until("told by the second", () -> heard(ear, after));
        }
      }
    }
  }

  private LintelProcess started(Mosquitto mosquitto, String database, String node) {
    var settings =
        Map.of(
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
            "database",
            database);
    var lintel = LintelProcess.serve(folder, settings).untilItRuns();
    var api = new Api(lintel.http());
    Await.until("ready", () -> api.get("/health/ready").status() == 200);
    return lintel;
  }

  private static String register(Api api, int device) {
    var eui = Fleet.eui(device);
    var body = "{\"eui\": \"%s\", \"name\": \"Lamp\"}".formatted(eui);
    assertThat(api.post("/api/v1/devices", body).status()).isEqualTo(201);
    return eui;
  }

  private static boolean heard(Eavesdropper ear, String eui) {
    return !ear.on("device.registered/" + eui).isEmpty();
  }
}
