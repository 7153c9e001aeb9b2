package io.lintel.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class ReadinessTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(20);

  private Instant now = Instant.parse("2026-11-23T14:00:00Z");
  private final InstantSource clock = () -> now;

  @Test
  void isUpWhenEveryPartIs() {
    var health = readiness(LONG, part("a", Optional::empty), part("b", Optional::empty)).look();
    assertThat(health.isUp()).isTrue();
    assertThat(health.parts()).containsOnlyKeys("a", "b");
  }

  @Test
  void saysWhichPartIsDownAndWhy() {
    var health =
        readiness(LONG, part("a", Optional::empty), part("b", () -> Optional.of("full"))).look();
    assertThat(health.isUp()).isFalse();
    assertThat(health.parts().get("a").status()).isEqualTo("up");
    assertThat(health.parts().get("b")).isEqualTo(new HealthJson.PartJson("down", "full"));
  }

  @Test
  void aPartThatIsNotVitalDegradesTheRest() {
    var health =
        readiness(
                LONG, part("a", Optional::empty), part("outbox", () -> Optional.of("long"), false))
            .look();
    assertThat(health.isUp()).isTrue();
    assertThat(health.status()).isEqualTo("degraded");
    assertThat(health.parts().get("outbox")).isEqualTo(new HealthJson.PartJson("degraded", "long"));
  }

  @Test
  void takesAFailingCheckForAProblemWithoutTellingItsMessage() {
    var failing =
        part(
            "a",
            () -> {
              throw new IllegalStateException("secret");
            });
    assertThat(readiness(LONG, failing).look().parts().get("a").problem())
        .isEqualTo("cannot be checked");
  }

  @Test
  void asksAllPartsAtOnce() {
    var both = new CountDownLatch(2);
    Supplier<Optional<String>> meeting =
        () -> {
          both.countDown();
          await(both);
          return Optional.empty();
        };
    assertThat(readiness(LONG, part("a", meeting), part("b", meeting)).look().isUp()).isTrue();
  }

  @Test
  void doesNotAskAgainWithinASecond() {
    var asked = new AtomicInteger();
    var readiness = readiness(LONG, counting(asked));
    readiness.look();
    now = now.plusMillis(999);
    readiness.look();
    assertThat(asked).hasValue(1);
    now = now.plusMillis(2);
    readiness.look();
    assertThat(asked).hasValue(2);
  }

  @Test
  void neitherWaitsForAPartForeverNorAsksItTwiceAtOnce() {
    var asked = new AtomicInteger();
    var released = new CountDownLatch(1);
    var hanging =
        part(
            "a",
            () -> {
              asked.incrementAndGet();
              await(released);
              return Optional.empty();
            });
    var readiness = readiness(SHORT, hanging);
    assertThat(readiness.look().parts().get("a").problem()).contains("did not answer");
    now = now.plusSeconds(2);
    assertThat(readiness.look().isUp()).isFalse();
    assertThat(asked).hasValue(1);
    released.countDown();
  }

  private Readiness readiness(Duration patience, HealthPart... parts) {
    return new Readiness(List.of(parts), clock, patience);
  }

  private static HealthPart counting(AtomicInteger asked) {
    return part(
        "a",
        () -> {
          asked.incrementAndGet();
          return Optional.empty();
        });
  }

  private static HealthPart part(String name, Supplier<Optional<String>> problem) {
    return part(name, problem, true);
  }

  private static HealthPart part(String name, Supplier<Optional<String>> problem, boolean vital) {
    return new HealthPart() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<String> problem() {
        return problem.get();
      }

      @Override
      public boolean isVital() {
        return vital;
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
