package io.lintel.messaging.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.messaging.testing.Await;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/** A plain Paho client. */
final class TestClient implements AutoCloseable {
  private static final long PATIENCE = 20_000;

  final List<String> received = new CopyOnWriteArrayList<>();
  final AtomicInteger confirmed = new AtomicInteger();
  private final MqttAsyncClient client;
  private final MqttConnectOptions options = new MqttConnectOptions();

  TestClient(URI broker, String id) throws MqttException {
    this.client = new MqttAsyncClient(broker.toString(), id, new MemoryPersistence());
    options.setMaxInflight(65_535);
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
  }

  TestClient login(String user, String password) {
    options.setUserName(user);
    options.setPassword(password.toCharArray());
    return this;
  }

  TestClient will(String topic, String text) {
    options.setWill(topic, text.getBytes(UTF_8), 1, false);
    return this;
  }

  TestClient persistent() {
    options.setCleanSession(false);
    return this;
  }

  TestClient withoutAcknowledging() {
    client.setManualAcks(true);
    return this;
  }

  TestClient connect() throws MqttException {
    client.setCallback(
        new MqttCallback() {
          @Override
          public void connectionLost(@Nullable Throwable cause) {}

          @Override
          public void messageArrived(String topic, MqttMessage message) {
            received.add(message.toString());
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
    client.connect(options).waitForCompletion(PATIENCE);
    return this;
  }

  boolean isConnected() {
    return client.isConnected();
  }

  /** The granted QoS, 0x80 when refused. */
  int subscribe(String filter) throws MqttException {
    IMqttToken token = client.subscribe(filter, 1);
    token.waitForCompletion(PATIENCE);
    return token.getGrantedQos()[0];
  }

  void publish(String topic, String text) throws MqttException {
    publish(topic, text.getBytes(UTF_8));
  }

  void publish(String topic, byte[] payload) throws MqttException {
    client.publish(topic, payload, 1, false).waitForCompletion(PATIENCE);
  }

  /** Returns once the broker has confirmed all but the last thousand. */
  void publishPipelined(String topic, byte[] payload) throws MqttException {
    int before = client.getInFlightMessageCount();
    if (before > 1_000) {
      Await.until("confirmations", () -> client.getInFlightMessageCount() < 500);
    }
    client.publish(
        topic,
        payload,
        1,
        false,
        null,
        new IMqttActionListener() {
          @Override
          public void onSuccess(IMqttToken token) {
            confirmed.incrementAndGet();
          }

          @Override
          public void onFailure(IMqttToken token, @Nullable Throwable cause) {}
        });
  }

  void awaitReceived(int messages) {
    Await.until(messages + " received", () -> received.size() >= messages);
  }

  void disconnect() throws MqttException {
    client.disconnect().waitForCompletion(PATIENCE);
  }

  /** Without a DISCONNECT. */
  @Override
  public void close() throws MqttException {
    client.disconnectForcibly(0, 1, false);
    client.close(true);
  }
}
