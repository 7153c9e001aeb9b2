package io.lintel.bootstrap.system;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Looks at all statuses again and again, and notices when a number becomes less. */
final class StatusWatcher implements AutoCloseable {

  private static final String ALL = "/api/v1/devices?include=status&limit=500";

  private final Supplier<String> http;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final AtomicInteger backwards = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  /**
   * @param http where Lintel is now
   */
  StatusWatcher(Supplier<String> http) {
    this.http = http;
    var _ = clock.scheduleWithFixedDelay(this::lookIfItIsThere, 0, 200, TimeUnit.MILLISECONDS);
  }

  private void lookIfItIsThere() {
    try {
      look();
    } catch (UncheckedIOException away) {
      // it has just been killed, or has not come up
    }
  }

  /** The numbers that devices have now, as far as they have any. */
  synchronized Map<String, Integer> look() {
    var answer = new Api(http.get()).get(ALL);
    if (answer.status() != 200) {
      return Map.of();
    }
    var found = new HashMap<String, Integer>();
    for (var device : answer.body().get("items")) {
      int number = device.at("/status/fields/number/value").asInt(-1);
      if (number >= 0) {
        found.put(device.get("eui").asText(), number);
      }
    }
    found.forEach((eui, number) -> {
      if (numbers.getOrDefault(eui, -1) > number) {
        backwards.incrementAndGet();
      }
      numbers.put(eui, number);
    });
    looks.incrementAndGet();
    return found;
  }

  /** How often a number had become less. */
  int backwards() {
    return backwards.get();
  }

  int looks() {
    return looks.get();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
