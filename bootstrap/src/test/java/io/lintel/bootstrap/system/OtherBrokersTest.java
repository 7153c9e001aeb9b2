package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that asks the whole program who may come in, as mosquitto-go-auth does. */
class OtherBrokersTest {

  private static final String EUI = "00158d0001a2b3c4";
  private static final String STATUS = "lintel/devices/00158d0001a2b3c4/status";
  private static final String DESIRED = "lintel/devices/00158d0001a2b3c4/desired";
  private static final String OTHER = "lintel/devices/00158d0001a2b3c5/status";

  @TempDir private Path folder;

  private Lintel lintel;
  private Api api;

  @BeforeEach
  void start() {
    var settings =
        Map.of(
            "data", folder.toString(),
            "http.port", "0",
            "mqtt", "none",
            "node", "test");
    lintel = Lintel.start(Configuration.read(settings, Api.ENVIRONMENT));
    api = new Api(lintel.addresses().http());
    api.post("/api/v1/devices", "{\"eui\": \"%s\", \"name\": \"Lamp\"}".formatted(EUI));
  }

  @AfterEach
  void stop() {
    lintel.close();
  }

  private int ask(String path, Map<String, String> form) {
    var text = new StringBuilder();
    form.forEach((name, value) -> {
      var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
      text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(encoded);
    });
    var request =
        HttpRequest.newBuilder(URI.create(lintel.addresses().http() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(text.toString()))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private int connect(String clientId, String password) {
    return ask("/mqtt/auth", Map.of("username", EUI, "password", password, "clientid", clientId));
  }

  private int use(String topic, int access) {
    return ask(
        "/mqtt/acl",
        Map.of("username", EUI, "clientid", EUI, "topic", topic, "acc", Integer.toString(access)));
  }

  @Test
  void aDeviceComesInWithItsPasswordUntilItIsTakenAway() {
    var credential = "/api/v1/devices/%s/credential".formatted(EUI);
    var password = api.post(credential, "").body().get("password").asText();

    assertThat(connect(EUI, password)).isEqualTo(200);
    assertThat(connect(EUI, "wrong")).isEqualTo(403);
    assertThat(connect("00158d0001a2b3c5", password)).isEqualTo(403);

    var second = api.post(credential, "").body().get("password").asText();
    assertThat(connect(EUI, password)).isEqualTo(403);
    assertThat(connect(EUI, second)).isEqualTo(200);
  }

  @Test
  void aDeviceUsesItsOwnTopicsOnly() {
    api.post("/api/v1/devices/%s/credential".formatted(EUI), "");

    assertThat(use(STATUS, 2)).isEqualTo(200);
    assertThat(use(OTHER, 2)).isEqualTo(403);
    assertThat(use(DESIRED, 4)).isEqualTo(200);
    assertThat(use(DESIRED, 1)).isEqualTo(200);
    assertThat(use(DESIRED, 2)).isEqualTo(403);
    assertThat(use("#", 4)).isEqualTo(403);
    assertThat(use("$SYS/#", 4)).isEqualTo(403);
  }
}
