package io.lintel.bootstrap.system;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** An ordinary MQTT client, as a device or another system would have one. */
final class PlainMqttClient implements AutoCloseable {

  private final MqttClient client;
  private final List<String> topics = new CopyOnWriteArrayList<>();
  private final List<String> payloads = new CopyOnWriteArrayList<>();

  PlainMqttClient(URI broker) throws MqttException {
    this(broker, Optional.empty());
  }

  /** With TLS. */
  PlainMqttClient(URI broker, SSLContext trust) throws MqttException {
    this(broker, Optional.of(trust));
  }

  private PlainMqttClient(URI broker, Optional<SSLContext> trust) throws MqttException {
    client =
        new MqttClient(broker.toString(), "plain-" + UUID.randomUUID(), new MemoryPersistence());
    var options = new MqttConnectOptions();
    options.setMaxInflight(1_000);
    trust.map(SSLContext::getSocketFactory).ifPresent(options::setSocketFactory);
    client.connect(options);
  }

  void publish(String topic, String payload) throws MqttException {
    client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, false);
  }

  void subscribe(String filter) throws MqttException {
    client.subscribe(
        filter,
        1,
        (topic, message) -> {
          payloads.add(topic + " " + new String(message.getPayload(), StandardCharsets.UTF_8));
          topics.add(topic);
        });
  }

  /** What came on the topics that begin so. */
  List<String> payloads(String topic) {
    return payloads.stream()
        .filter(it -> it.startsWith(topic))
        .map(it -> it.substring(it.indexOf(' ') + 1))
        .toList();
  }

  /** The topics of the messages that came, in their order. */
  List<String> received() {
    return topics;
  }

  @Override
  public void close() throws MqttException {
    client.disconnectForcibly(100, 100);
    client.close(true);
  }
}
