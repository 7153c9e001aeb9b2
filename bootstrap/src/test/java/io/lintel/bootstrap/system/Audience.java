package io.lintel.bootstrap.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Another system that hears Lintel's events, through a session that the broker keeps. */
final class Audience implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final MqttAsyncClient client;
  private final Map<String, BitSet> numbers = new HashMap<>();
  private final Map<String, Set<String>> transitions = new HashMap<>();

  Audience(URI broker) throws MqttException {
    client = new MqttAsyncClient(broker.toString(), "audience", new MemoryPersistence());
    var options = new MqttConnectOptions();
    options.setCleanSession(false);
    options.setAutomaticReconnect(true);
    options.setMaxReconnectDelay(500);
    client.connect(options).waitForCompletion(10_000);
    client
        .subscribe("lintel/events/status.reported/#", 1, (_, message) -> reported(message))
        .waitForCompletion(10_000);
    client
        .subscribe("lintel/events/connectivity.changed/#", 1, (_, message) -> changed(message))
        .waitForCompletion(10_000);
  }

  private void reported(MqttMessage message) {
    var data = read(message).get("data");
    synchronized (numbers) {
      numbers
          .computeIfAbsent(data.get("eui").asText(), _ -> new BitSet())
          .set(data.at("/fields/number").asInt());
    }
  }

  private void changed(MqttMessage message) {
    var event = read(message);
    synchronized (transitions) {
      transitions
          .computeIfAbsent(event.get("subject").asText(), _ -> new HashSet<>())
          .add(event.get("id").asText());
    }
  }

  private static JsonNode read(MqttMessage message) {
    try {
      return JSON.readTree(message.getPayload());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many of the numbers were not heard of. */
  int missing(Map<String, BitSet> acknowledged) {
    synchronized (numbers) {
      return acknowledged.entrySet().stream()
          .mapToInt(device -> {
            var rest = (BitSet) device.getValue().clone();
            rest.andNot(numbers.getOrDefault(device.getKey(), new BitSet()));
            return rest.cardinality();
          })
          .sum();
    }
  }

  /** How many different transitions of connectivity were told of a device. */
  int transitions(String eui) {
    synchronized (transitions) {
      return transitions.getOrDefault(eui, Set.of()).size();
    }
  }

  @Override
  public void close() throws MqttException {
    client.disconnectForcibly(100, 100, false);
    client.close(true);
  }
}
