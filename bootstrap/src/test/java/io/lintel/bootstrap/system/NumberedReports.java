package io.lintel.bootstrap.system;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * Publishes reports with a rising number per device, and remembers which ones the broker
 * acknowledged.
 */
final class NumberedReports implements AutoCloseable {

  private static final int IN_FLIGHT = 200;

  private record Sent(String eui, int number) {}

  private final MqttAsyncClient client;
  private final Semaphore window = new Semaphore(IN_FLIGHT);
  private final ConcurrentMap<String, Integer> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  NumberedReports(URI broker) throws MqttException {
    client =
        new MqttAsyncClient(
            broker.toString(), "numbered-" + UUID.randomUUID(), new MemoryPersistence());
    client.setCallback(new Acknowledgements());
    var options = new MqttConnectOptions();
    options.setMaxInflight(IN_FLIGHT + 10);
    client.connect(options).waitForCompletion(30_000);
  }

  /** Publishes one report; waits while too many are on their way. */
  void publish(String eui, int number) throws MqttException, InterruptedException {
    window.acquire();
    var payload = "{\"number\": %d}".formatted(number).getBytes(StandardCharsets.UTF_8);
    client.publish(
        "lintel/devices/%s/status".formatted(eui), payload, 1, false, new Sent(eui, number), null);
  }

  /** How many the broker acknowledged. */
  int acknowledgedCount() {
    return count.get();
  }

  /** The greatest acknowledged number of each device. */
  Map<String, Integer> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  private final class Acknowledgements implements MqttCallback {

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
      if (token.getException() == null
          && token.getUserContext() instanceof Sent(var eui, var number)) {
        acknowledged.merge(eui, number, Math::max);
        count.incrementAndGet();
      }
      window.release();
    }

    @Override
    public void connectionLost(Throwable cause) {
      window.release(IN_FLIGHT); // whoever waits is told by the next publish
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {}
  }

  @Override
  public void close() throws MqttException {
    client.disconnectForcibly(100, 100, false);
    client.close(true);
  }
}
