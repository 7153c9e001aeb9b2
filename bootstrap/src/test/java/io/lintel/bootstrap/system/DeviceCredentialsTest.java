package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.messaging.testing.Await;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices and bridges at the embedded broker, with passwords that the API gave them. */
class DeviceCredentialsTest {

  private static final String EUI = "00158d0001a2b3c4";
  private static final String OTHER = "00158d0001a2b3c5";

  @TempDir private Path folder;

  private Lintel lintel;
  private Api api;

  @BeforeEach
  void start() {
    var settings =
        new HashMap<>(
            Map.of(
                "data", folder.toString(),
                "http.port", "0",
                "mqtt.port", "0",
                "node", "test"));
    lintel = Lintel.start(Configuration.read(settings, Api.ENVIRONMENT));
    api = new Api(lintel.addresses().http());
    register(EUI);
    register(OTHER);
  }

  @AfterEach
  void stop() {
    lintel.close();
  }

  private void register(String eui) {
    var device = "{\"eui\": \"%s\", \"name\": \"Lamp\"}".formatted(eui);
    assertThat(api.post("/api/v1/devices", device).status()).isEqualTo(201);
  }

  private String newPassword(String eui) {
    var answer = api.post("/api/v1/devices/%s/credential".formatted(eui), "");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.body().get("username").asText()).isEqualTo(eui);
    return answer.body().get("password").asText();
  }

  private MqttClient connect(String clientId, String user, String password) throws MqttException {
    return connect(clientId, user, password, new MqttConnectOptions());
  }

  private MqttClient connect(
      String clientId, String user, String password, MqttConnectOptions options)
      throws MqttException {
    var uri = lintel.deviceEndpoint("x").uri().toString();
    var client = new MqttClient(uri, clientId, new MemoryPersistence());
    client.setTimeToWait(20_000);
    options.setUserName(user);
    options.setPassword(password.toCharArray());
    client.connect(options);
    return client;
  }

  private static void publish(MqttClient client, String topic, String text) throws MqttException {
    client.publish(topic, text.getBytes(StandardCharsets.UTF_8), 1, false);
  }

  private static String status(String eui) {
    return "lintel/devices/%s/status".formatted(eui);
  }

  private int reported(String eui, String field) {
    return api.get("/api/v1/devices/%s/status".formatted(eui))
        .body()
        .at("/fields/%s/value".formatted(field))
        .asInt();
  }

  @Test
  void aDeviceReportsWithItsPasswordAndWithNoOther() throws MqttException {
    var password = newPassword(EUI);

    assertThatThrownBy(() -> connect(EUI, EUI, "wrong")).isInstanceOf(MqttException.class);
    assertThatThrownBy(() -> connect(OTHER, OTHER, password)).isInstanceOf(MqttException.class);
    assertThatThrownBy(() -> connect(OTHER, EUI, password)).isInstanceOf(MqttException.class);
    var device = connect("00-15-8D-00-01-A2-B3-C4", "0x00158D0001A2B3C4", password);
    publish(device, status("00:15:8D:00:01:A2:B3:C4"), "{\"marker\": 1}");

    Await.until("the report is read back", () -> reported(EUI, "marker") == 1);
    assertThatThrownBy(() -> publish(device, status(OTHER), "{\"marker\": 2}"))
        .isInstanceOf(MqttException.class);
    Await.until("it is disconnected", () -> !device.isConnected());
    device.close();
  }

  @Test
  void aLastWillToTheTopicOfAnotherIsNotSent() throws MqttException {
    var options = new MqttConnectOptions();
    options.setWill(status(OTHER), "{\"forged\": 1}".getBytes(StandardCharsets.UTF_8), 1, false);
    var device = connect(EUI, EUI, newPassword(EUI), options);
    device.disconnectForcibly(0, 1, false);
    device.close(true);

    var other = connect(OTHER, OTHER, newPassword(OTHER));
    publish(other, status(OTHER), "{\"own\": 1}");

    Await.until("the report is read back", () -> reported(OTHER, "own") == 1);
    assertThat(reported(OTHER, "forged")).isZero();
    other.disconnect();
    other.close();
  }

  @Test
  void aNewPasswordEndsTheOldOneAndItsConnection() throws MqttException {
    var first = newPassword(EUI);
    var device = connect(EUI, EUI, first);

    var second = newPassword(EUI);

    Await.until("it is disconnected", () -> !device.isConnected());
    device.close();
    assertThatThrownBy(() -> connect(EUI, EUI, first)).isInstanceOf(MqttException.class);
    var again = connect(EUI, EUI, second);
    assertThat(again.isConnected()).isTrue();
    again.disconnect();
    again.close();
  }

  @Test
  void aDisabledDeviceLosesItsPasswordForGood() throws MqttException {
    var password = newPassword(EUI);
    var device = connect(EUI, EUI, password);

    api.patch("/api/v1/devices/" + EUI, "{\"state\": \"DISABLED\"}");

    Await.until("it is disconnected", () -> !device.isConnected());
    device.close();
    assertThat(api.post("/api/v1/devices/%s/credential".formatted(EUI), "").status())
        .isEqualTo(422);
    api.patch("/api/v1/devices/" + EUI, "{\"state\": \"ACTIVE\"}");
    assertThatThrownBy(() -> connect(EUI, EUI, password)).isInstanceOf(MqttException.class);
  }

  @Test
  void oldHardwareLosesItsPassword() throws MqttException {
    var password = newPassword(EUI);
    var device = connect(EUI, EUI, password);
    var replacement = "/api/v1/devices/%s/replacement".formatted(EUI);

    assertThat(api.post(replacement, "{\"eui\": \"00158d0001a2b3c6\"}").status()).isEqualTo(200);

    Await.until("it is disconnected", () -> !device.isConnected());
    device.close();
    assertThatThrownBy(() -> connect(EUI, EUI, password)).isInstanceOf(MqttException.class);
  }

  @Test
  void aBridgeSpeaksForManyDevicesWithinItsFilters() throws MqttException {
    var account =
        api.post(
            "/api/v1/bridges",
            """
            {"name": "gateway", "publish": ["lintel/devices/+/status"], "subscribe": []}
            """);
    assertThat(account.status()).as(account.toString()).isEqualTo(201);
    var bridge = connect("gateway", "gateway", account.body().get("password").asText());

    publish(bridge, status(EUI), "{\"marker\": 1}");
    publish(bridge, status(OTHER), "{\"marker\": 2}");

    Await.until("both are read back", () -> reported(OTHER, "marker") == 2);
    assertThat(reported(EUI, "marker")).isEqualTo(1);
    assertThatThrownBy(() -> bridge.subscribe("lintel/#", 1)).isInstanceOf(MqttException.class);
    assertThat(api.get("/api/v1/bridges").body().at("/items/0/name").asText()).isEqualTo("gateway");
    assertThat(api.get("/api/v1/bridges").body().toString()).doesNotContain("password");
    bridge.disconnect();
    bridge.close();
  }

  @Test
  void nobodyComesInWithoutALogin() {
    assertThatThrownBy(() -> connect("sensor", "", "")).isInstanceOf(MqttException.class);
    assertThatThrownBy(() -> connect("sensor", "lintel-service", ""))
        .isInstanceOf(MqttException.class);
  }
}
