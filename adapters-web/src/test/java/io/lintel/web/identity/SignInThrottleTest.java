package io.lintel.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bucket4j.TimeMeter;
import io.lintel.domain.shared.Throttled;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SignInThrottleTest {

  private static final String ADA = "ada@example.org";
  private static final String HOME = "192.0.2.7";

  private final Meter time = new Meter();
  private final SignInThrottle throttle = new SignInThrottle(time);

  @Test
  void afterTenFailuresAnAccountWaitsAtThatAddress() {
    fail(10, ADA, HOME);

    assertThatExceptionOfType(Throttled.class)
        .isThrownBy(() -> throttle.begin(ADA, HOME))
        .satisfies(e ->
            assertThat(e.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1)));
    assertThatExceptionOfType(Throttled.class)
        .isThrownBy(() -> throttle.begin(" ADA@example.org ", HOME));
  }

  @Test
  void theSameAccountElsewhereAndOthersHereDoNotWait() {
    fail(10, ADA, HOME);

    throttle.begin(ADA, "192.0.2.8");
    throttle.begin("grace@example.org", HOME);
  }

  @Test
  void timeHeals() {
    fail(10, ADA, HOME);
    time.pass(Duration.ofMinutes(1));

    throttle.begin(ADA, HOME);
  }

  @Test
  void successesDoNotCount() {
    for (int i = 0; i < 200; i++) {
      throttle.begin(ADA, HOME).succeeded();
    }
  }

  @Test
  void anAddressWaitsWhateverTheAccounts() {
    for (int i = 0; i < 30; i++) {
      throttle.begin("user" + i + "@example.org", HOME);
    }

    assertThatExceptionOfType(Throttled.class)
        .isThrownBy(() -> throttle.begin("another@example.org", HOME));
  }

  @Test
  void aNetworkOfIpv6CountsAsOneAddress() {
    for (int i = 0; i < 10; i++) {
      throttle.begin(ADA, "2001:db8::" + i);
    }

    assertThatExceptionOfType(Throttled.class)
        .isThrownBy(() -> throttle.begin(ADA, "2001:db8::ffff"));
    throttle.begin(ADA, "2001:db8:0:1::1");
  }

  @Test
  void whoAttacksFromEverywhereDoesNotLockTheOwnerOut() {
    throttle.begin(ADA, HOME).succeeded();
    for (int i = 0; i < 100; i++) {
      throttle.begin(ADA, "198.51.100." + i);
    }

    assertThatExceptionOfType(Throttled.class).isThrownBy(() -> throttle.begin(ADA, "203.0.113.1"));
    assertThatCode(() -> throttle.begin(ADA, HOME)).doesNotThrowAnyException();
  }

  private void fail(int times, String account, String address) {
    for (int i = 0; i < times; i++) {
      throttle.begin(account, address);
    }
  }

  private static final class Meter implements TimeMeter {

    private long nanos;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
