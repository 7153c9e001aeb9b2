package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.web.health.HealthPart;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class HealthTest {

  private final AtomicReference<Optional<String>> problem = new AtomicReference<>(Optional.empty());

  @RegisterExtension
  final RunningApi api =
      new RunningApi()
          .withHealth(
              new HealthPart() {
                @Override
                public String name() {
                  return "database";
                }

                @Override
                public Optional<String> problem() {
                  return problem.get();
                }
              });

  @Test
  void livesWhateverItsPartsDo() {
    problem.set(Optional.of("full"));
    assertThat(api.client().get("/health/live").expect(200).text("/status")).isEqualTo("up");
  }

  @Test
  void isReadyWhenItsPartsAre() {
    assertThat(api.client().get("/health/ready").expect(200).body())
        .isEqualTo("{\"status\":\"up\",\"parts\":{\"database\":{\"status\":\"up\"}}}");
  }

  @Test
  void saysWhichPartIsNotReady() {
    problem.set(Optional.of("full"));
    assertThat(api.client().get("/health/ready").expect(503).body())
        .isEqualTo(
            "{\"status\":\"down\",\"parts\":{\"database\":{\"status\":\"down\",\"problem\":\"full\"}}}");
  }
}
