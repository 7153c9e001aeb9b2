package io.lintel.bootstrap.system;

import io.lintel.messaging.testing.Await;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/**
 * Devices that report a rising number each, with its time, at a steady rate and whatever happens to
 * the broker; remembers which numbers the broker acknowledged. What is under way when a connection
 * breaks is given up.
 */
final class Fleet implements AutoCloseable {

  private static final Duration TICK = Duration.ofMillis(10);
  private static final int MOST_IN_FLIGHT = 2_000;

  private record Sent(String eui, int number) {}

  private final URI broker;
  private final int devices;
  private final int perTick;
  private final String more;
  private final int[] numbers;
  private final long[] times;
  private final Map<String, BitSet> acknowledged = new HashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private @Nullable MqttAsyncClient client;
  private volatile boolean stopped;
  private int next;

  /**
   * @param fields how many fields a report has beside its number
   */
  Fleet(URI broker, int devices, int perSecond, int fields) {
    this.broker = broker;
    this.devices = devices;
    this.perTick = Math.max(1, perSecond / 100);
    this.numbers = new int[devices];
    this.times = new long[devices];
    var text = new StringBuilder();
    for (int i = 0; i < fields; i++) {
      text.append(", \"field%d\": %d.25".formatted(i, i));
    }
    this.more = text.toString();
  }

  static String eui(int device) {
    return "70b3d57ed00000%02x".formatted(device);
  }

  void register(Api api) {
    for (int device = 0; device < devices; device++) {
      var body = "{\"eui\": \"%s\", \"name\": \"Device %d\"}".formatted(eui(device), device);
      var answer = api.post("/api/v1/devices", body);
      if (answer.status() != 201) {
        throw new AssertionError("not registered: " + answer);
      }
    }
  }

  Fleet start() {
    var _ = clock.scheduleAtFixedRate(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  private void tick() {
    try {
      if (client == null || !client.isConnected()) {
        connect();
      }
      for (int i = 0; i < perTick && inFlight.get() < MOST_IN_FLIGHT && !stopped; i++) {
        publish(next++ % devices);
      }
    } catch (MqttException away) {
      // the broker is not there now: tried again with the next tick
    }
  }

  private void connect() throws MqttException {
    var options = new MqttConnectOptions();
    options.setMaxInflight(MOST_IN_FLIGHT + 100);
    options.setConnectionTimeout(2);
    var fresh =
        new MqttAsyncClient(
            broker.toString(), "fleet-" + UUID.randomUUID(), new MemoryPersistence());
    fresh.setCallback(new Acknowledgements());
    inFlight.set(0);
    fresh.connect(options).waitForCompletion(5_000);
    client = fresh;
  }

  private void publish(int device) throws MqttException {
    var eui = eui(device);
    int number = numbers[device]++;
    times[device] = Math.max(times[device] + 1, System.currentTimeMillis());
    var payload =
        "{\"ts\": %d, \"values\": {\"number\": %d%s}}".formatted(times[device], number, more);
    inFlight.incrementAndGet();
    client.publish(
        "lintel/devices/%s/status".formatted(eui),
        payload.getBytes(StandardCharsets.UTF_8),
        1,
        false,
        new Sent(eui, number),
        null);
  }

  /** How many the broker acknowledged. */
  int count() {
    return count.get();
  }

  /** Waits until the broker has acknowledged so many more. */
  void report(int more) {
    int goal = count() + more;
    Await.until("%d more are acknowledged".formatted(more), () -> count() >= goal);
  }

  /** Sends no more, and waits for the acknowledgements of what is under way. */
  void stop() {
    stopped = true;
    Await.within(Duration.ofSeconds(10), () -> inFlight.get() <= 0);
  }

  /** Goes on after {@link #stop}. */
  void resume() {
    stopped = false;
  }

  /** The acknowledged numbers of each device. */
  Map<String, BitSet> acknowledged() {
    synchronized (acknowledged) {
      var copy = new HashMap<String, BitSet>();
      acknowledged.forEach((eui, numbersOf) -> copy.put(eui, (BitSet) numbersOf.clone()));
      return copy;
    }
  }

  private final class Acknowledgements implements MqttCallback {

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
      inFlight.decrementAndGet();
      if (token.getException() == null
          && token.getUserContext() instanceof Sent(var eui, var number)) {
        synchronized (acknowledged) {
          acknowledged.computeIfAbsent(eui, _ -> new BitSet()).set(number);
        }
        count.incrementAndGet();
      }
    }

    @Override
    public void connectionLost(Throwable cause) {}

    @Override
    public void messageArrived(String topic, MqttMessage message) {}
  }

  @Override
  public void close() throws MqttException {
    stopped = true;
    clock.shutdownNow();
    if (client != null) {
      client.disconnectForcibly(100, 100, false);
      client.close(true);
    }
  }
}
