package io.lintel.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import io.lintel.persistence.memory.InMemoryOutbox;
import io.lintel.persistence.memory.MemoryDatabase;
import io.lintel.web.health.HealthPart;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.ref.WeakReference;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetersTest {

  private record Connected(String name) implements HealthPart {

    @Override
    public Optional<String> problem() {
      return Optional.empty();
    }
  }

  @Test
  void countAsLongAsTheProgramRuns() throws Exception {
    try (var lifecycle = new Lifecycle()) {
      var registry = bound(lifecycle);

      collectGarbage();

      assertThat(registry.scrape()).contains("lintel_mqtt_connected{link=\"mqtt-in\"} 1.0");
      assertThat(registry.scrape()).contains("lintel_outbox_depth 0.0");
    }
  }

  private static PrometheusMeterRegistry bound(Lifecycle lifecycle) {
    var meters = new Meters(InstantSource.system(), lifecycle);
    meters.bindLinks(List.of(new Connected("mqtt-in")));
    meters.bind(new InMemoryOutbox(new MemoryDatabase()));
    return meters.registry();
  }

  private static void collectGarbage() {
    var garbage = new WeakReference<>(new Object());
    Await.until(
        "garbage is collected",
        () -> {
          System.gc();
          return garbage.get() == null;
        });
  }
}
