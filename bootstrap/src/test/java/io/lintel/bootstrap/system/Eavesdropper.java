package io.lintel.bootstrap.system;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Somebody who hears what is published from now on, and speaks. */
final class Eavesdropper implements AutoCloseable {

  /** A message as it came. */
  record Heard(String topic, String payload) {}

  private final MqttAsyncClient client;
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

  /**
   * @param filter of the topics that are listened to
   */
  Eavesdropper(URI broker, String filter) throws MqttException {
    client =
        new MqttAsyncClient(broker.toString(), "ear-" + UUID.randomUUID(), new MemoryPersistence());
    client.connect().waitForCompletion(10_000);
    client.subscribe(filter, 1, this::hear).waitForCompletion(10_000);
  }

  private void hear(String topic, MqttMessage message) {
    heard.add(new Heard(topic, new String(message.getPayload(), StandardCharsets.UTF_8)));
  }

  /** What was heard on topics that end so, in its order. */
  List<String> on(String end) {
    return heard.stream().filter(it -> it.topic().endsWith(end)).map(Heard::payload).toList();
  }

  void say(String topic, String payload) throws MqttException {
    client
        .publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, false)
        .waitForCompletion(10_000);
  }

  @Override
  public void close() throws MqttException {
    client.disconnectForcibly(100, 100, false);
    client.close(true);
  }
}
