package io.lintel.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.messaging.testing.Await;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {

  private final AtomicInteger steps = new AtomicInteger();

  @Test
  void goesOnAtOnceWhileThereIsMore() {
    try (var _ = new Loop("test", Duration.ofDays(1), () -> steps.incrementAndGet() < 100)) {
      Await.until("all is done", () -> steps.get() == 100);
    }
    assertThat(steps).hasValue(100);
  }

  @Test
  void goesOnAfterAStoreWasAwayAndAfterABug() {
    try (var _ =
        new Loop(
            "test",
            Duration.ofMillis(1),
            () ->
                switch (steps.incrementAndGet()) {
                  case 1 -> throw new StoreUnavailable("store", "away", null);
                  case 2 -> throw new IllegalStateException("bug");
                  default -> false;
                })) {
      Await.until("it works again", () -> steps.get() > 3);
    }
  }

  @Test
  void letsTheStepThatIsUnderWayFinish() {
    var entered = new CountDownLatch(1);
    var finished = new AtomicBoolean();
    var loop =
        new Loop(
            "test",
            Duration.ofDays(1),
            () -> {
              entered.countDown();
              Await.within(Duration.ofMillis(50), () -> false);
              finished.set(true);
              return false;
            });
    Await.until("it is under way", () -> entered.getCount() == 0);

    loop.close();

    assertThat(finished).isTrue();
  }
}
