package io.lintel.messaging.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lintel.messaging.testing.Await;
import java.nio.file.Path;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The client {@code boss} may do everything, others only what is below {@code dev/<client id>}. */
@Timeout(60)
class BrokerAccessTest {
  private static final int REFUSED = 0x80;

  private EmbeddedBroker broker;
  private TestClient boss;

  @BeforeEach
  void start(@TempDir Path folder) throws MqttException {
    broker = EmbeddedBroker.start(BrokerSettings.in(folder).lossless("boss"), new OwnTopicsOnly());
    boss = client("boss").connect();
    assertThat(boss.subscribe("#")).isEqualTo(1);
  }

  @AfterEach
  void stop() throws MqttException {
    boss.close();
    broker.close();
  }

  @Test
  void answersAWrongPasswordWithReturnCodeFive() throws MqttException {
    try (TestClient client = new TestClient(broker.uri(), "dev1").login("dev1", "wrong")) {
      MqttException refusal = catchThrowableOfType(MqttException.class, client::connect);
      assertThat(refusal.getReasonCode()).isEqualTo(MqttException.REASON_CODE_NOT_AUTHORIZED);
    }
  }

  @Test
  void asksAgainForAnotherClientOfTheSameUser() throws MqttException {
    try (TestClient right = client("dev1").connect();
        TestClient wrong = new TestClient(broker.uri(), "dev2").login("dev1", "secret-dev1")) {
      assertThat(right.isConnected()).isTrue();
      assertThatThrownBy(wrong::connect).isInstanceOf(MqttException.class);
    }
  }

  @Test
  void passesOnWhatIsAllowed() throws MqttException {
    try (TestClient device = client("dev1").connect()) {
      assertThat(device.subscribe("dev/dev1/+")).isEqualTo(1);
      device.publish("dev/dev1/status", "mine");
      device.awaitReceived(1);
      boss.awaitReceived(1);
    }
  }

  @Test
  void disconnectsWhoPublishesToATopicOfAnother() throws MqttException {
    assertDisconnectedOnPublishing("dev/dev2/status");
  }

  @Test
  void doesNotTakeADotForALevel() throws MqttException {
    assertDisconnectedOnPublishing("dev.dev1.status");
  }

  @Test
  void disconnectsWhoPublishesToWhatArtemisWouldMisread() throws MqttException {
    assertDisconnectedOnPublishing("dev/dev1/a\\b");
  }

  @Test
  void disconnectsWhoPublishesToTheBrokersOwnTopics() throws MqttException {
    try (TestClient client = client("boss2").connect()) {
      assertThatThrownBy(() -> client.publish("$lintel/management", "reboot"))
          .isInstanceOf(MqttException.class);
    }
  }

  @Test
  void refusesSubscriptionsToTopicsOfOthers() throws MqttException {
    try (TestClient device = client("dev1").connect()) {
      assertThat(device.subscribe("dev/#")).isEqualTo(REFUSED);
      assertThat(device.subscribe("dev/+/status")).isEqualTo(REFUSED);
      assertThat(device.subscribe("dev/dev2/status")).isEqualTo(REFUSED);
      assertThat(device.subscribe("$sys/mqtt/sessions")).isEqualTo(REFUSED);
      assertThat(device.subscribe("dev/dev1/desired")).isEqualTo(1);
    }
  }

  @Test
  void sendsAnAllowedLastWill() throws MqttException {
    try (TestClient device = client("dev1").will("dev/dev1/availability", "gone").connect()) {
      assertThat(device.isConnected()).isTrue();
    }
    boss.awaitReceived(1);
    assertThat(boss.received).containsExactly("gone");
  }

  @Test
  void dropsALastWillToATopicOfAnother() throws MqttException {
    try (TestClient device = client("dev1").will("dev/dev2/availability", "forged").connect()) {
      assertThat(device.isConnected()).isTrue();
    }
    try (TestClient device = client("dev2").connect()) {
      device.publish("dev/dev2/status", "after");
    }
    boss.awaitReceived(1);
    assertThat(boss.received).containsExactly("after");
  }

  @Test
  void nobodyReachesTheSubscriptionOfAnother() throws MqttException {
    try (TestClient service = client("boss3").persistent().connect()) {
      assertThat(service.subscribe("dev/+/status")).isEqualTo(1);
    }
    try (TestClient thief = client("dev1").connect()) {
      assertThatThrownBy(() -> thief.subscribe("$share/boss3/dev/+/status"))
          .isInstanceOf(MqttException.class);
    }
    try (TestClient thief = client("boss3.dev").connect()) {
      assertThatThrownBy(() -> thief.subscribe("+/status")).isInstanceOf(MqttException.class);
    }
    try (TestClient device = client("dev2").connect()) {
      device.publish("dev/dev2/status", "kept");
    }
    try (TestClient service = client("boss3").persistent().connect()) {
      service.awaitReceived(1);
    }
  }

  @Test
  void sharesASubscriptionAmongAllowedClients() throws MqttException {
    try (TestClient first = client("boss4").connect();
        TestClient second = client("boss5").connect()) {
      assertThat(first.subscribe("$share/group/dev/+/status")).isEqualTo(1);
      assertThat(second.subscribe("$share/group/dev/+/status")).isEqualTo(1);
      for (int message = 0; message < 20; message++) {
        boss.publish("dev/dev1/status", "" + message);
      }
      Await.until("all", () -> first.received.size() + second.received.size() == 20);
    }
  }

  @Test
  void disconnectsWhoSendsTooLongAPacket() throws MqttException {
    try (TestClient device = client("dev1").connect()) {
      assertThatThrownBy(() -> device.publish("dev/dev1/status", new byte[200_000]))
          .isInstanceOf(MqttException.class);
    }
    assertThat(boss.isConnected()).isTrue();
  }

  @Test
  void disconnectsAClientOnRequest() throws MqttException {
    try (TestClient device = client("dev1").connect()) {
      broker.disconnect("dev1");
      Await.until("disconnected", () -> !device.isConnected());
    }
  }

  private void assertDisconnectedOnPublishing(String topic) throws MqttException {
    try (TestClient device = client("dev1").connect()) {
      assertThatThrownBy(() -> device.publish(topic, "forged")).isInstanceOf(MqttException.class);
      Await.until("disconnected", () -> !device.isConnected());
    }
    boss.publish("after", "after");
    boss.awaitReceived(1);
    assertThat(boss.received).containsExactly("after");
  }

  private TestClient client(String id) throws MqttException {
    return new TestClient(broker.uri(), id).login(id, "secret-" + id);
  }

  private static final class OwnTopicsOnly implements BrokerAccess {
    @Override
    public boolean mayConnect(BrokerClient client, String password) {
      return client.user().equals(client.clientId())
          && password.equals("secret-" + client.clientId());
    }

    @Override
    public boolean mayPublish(BrokerClient client, String topic) {
      return isBoss(client) || topic.startsWith("dev/" + client.clientId() + "/");
    }

    @Override
    public boolean maySubscribe(BrokerClient client, String topicFilter) {
      return isBoss(client) || topicFilter.startsWith("dev/" + client.clientId() + "/");
    }

    private static boolean isBoss(BrokerClient client) {
      return client.clientId().startsWith("boss") && !client.clientId().contains(".");
    }
  }
}
