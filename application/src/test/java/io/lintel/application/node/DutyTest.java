package io.lintel.application.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.application.ManualClock;
import io.lintel.domain.node.Leases;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.persistence.memory.InMemoryLeases;
import io.lintel.persistence.memory.MemoryDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DutyTest {

  private static final Duration LEASE = Duration.ofSeconds(10);

  private final ManualClock clock = new ManualClock();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();
  private final Leases leases = counting(new InMemoryLeases(new MemoryDatabase(), clock));

  private Duty duty(String node) {
    return duty(node, clock);
  }

  private Duty duty(String node, ManualClock its) {
    return new Duty(leases, "sweeping", node, its, LEASE);
  }

  private Leases counting(Leases leases) {
    return new Leases() {
      @Override
      public boolean take(String duty, String node, Duration length) {
        asked.incrementAndGet();
        if (away.get()) {
          throw new StoreUnavailable("The store", "away", null);
        }
        return leases.take(duty, node, length);
      }

      @Override
      public void giveBack(String duty, String node) {
        leases.giveBack(duty, node);
      }
    };
  }

  @Test
  void isOfTheFirstAsLongAsItAsks() {
    var one = duty("one");
    var other = duty("other");
    for (int i = 0; i < 100; i++) {
      assertThat(one.isMine()).isTrue();
      assertThat(other.isMine()).isFalse();
      clock.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void isAnothersWhenTheFirstIsGone() {
    var one = duty("one");
    var other = duty("other");
    assertThat(one.isMine()).isTrue();
    assertThat(other.isMine()).isFalse();

    clock.advance(LEASE);

    assertThat(other.isMine()).isTrue();
    assertThat(one.isMine()).isFalse();
  }

  @Test
  void isAnothersSoonAfterItWasGivenBack() {
    var one = duty("one");
    var other = duty("other");
    assertThat(one.isMine()).isTrue();
    assertThat(other.isMine()).isFalse();

    one.giveBack();
    clock.advance(LEASE.dividedBy(4));

    assertThat(other.isMine()).isTrue();
  }

  @Test
  void asksTheStoreOnlyEveryNowAndThen() {
    var one = duty("one");
    var other = duty("other");
    for (int i = 0; i < 100; i++) {
      one.isMine();
      other.isMine();
      clock.advance(LEASE.dividedBy(100));
    }

    assertThat(asked.get()).isBetween(8, 10);
  }

  @Test
  void asksTheStoreOnceForAllThreads() {
    var one = duty("one");

    var race = Race.of(8, _ -> assertThat(one.isMine()).isTrue());

    assertThat(race.failures()).isEmpty();
    assertThat(asked).hasValue(1);
  }

  @Test
  void doesNotMindThatClocksOfNodesDiffer() {
    var ahead = new ManualClock();
    ahead.advance(Duration.ofDays(1));
    assertThat(duty("one").isMine()).isTrue();

    assertThat(duty("other", ahead).isMine()).isFalse();
    clock.advance(LEASE);
    assertThat(duty("other", ahead).isMine()).isTrue();
  }

  @Test
  void whoseClockIsSetBackAsksAgain() {
    var its = new ManualClock();
    var one = duty("one", its);
    assertThat(one.isMine()).isTrue();
    clock.advance(LEASE);
    assertThat(duty("other").isMine()).isTrue();

    its.advance(Duration.ofHours(-1));

    assertThat(one.isMine()).isFalse();
    away.set(true);
    its.advance(Duration.ofHours(-1));
    assertThatThrownBy(one::isMine).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void goesOnUntilTheEndOfTheLeaseWhenTheStoreIsAway() {
    var one = duty("one");
    assertThat(one.isMine()).isTrue();
    away.set(true);

    clock.advance(LEASE.minusMillis(1));
    assertThat(one.isMine()).isTrue();

    clock.advance(Duration.ofMillis(1));
    assertThatThrownBy(one::isMine).isInstanceOf(StoreUnavailable.class);

    away.set(false);
    assertThat(one.isMine()).isTrue();
  }
}
