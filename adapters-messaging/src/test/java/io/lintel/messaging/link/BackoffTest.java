package io.lintel.messaging.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

  @RepeatedTest(20)
  void doublesUpToTheLongestAndShortensByAtMostHalf() {
    assertThat(backoff.after(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    assertThat(backoff.after(3)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
    assertThat(backoff.after(7)).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
    assertThat(backoff.after(1_000_000)).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
  }

  @Test
  void refusesToWaitNotAtAll() {
    assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
