package io.lintel.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.identity.PasswordHash;
import io.lintel.domain.identity.PasswordHasher;
import io.lintel.domain.identity.PasswordHasherContract;
import io.lintel.domain.shared.Throttled;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class Argon2PasswordHasherTest extends PasswordHasherContract {

  @Override
  protected PasswordHasher hasher() {
    return new Argon2PasswordHasher(2, Duration.ofMinutes(1));
  }

  @Test
  void saysItsParametersInTheHash() {
    assertThat(hasher().hash("a quiet red bicycle").text())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void readsHashesOfOtherParametersAndCallsThemOutdated() {
    // From the README of the reference implementation: echo -n password | argon2 somesalt -t 2 -m
    // 16 -p 4 -l 24
    var hash =
        new PasswordHash(
            "$argon2i$v=19$m=65536,t=2,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b+dWRWJTmaaJObG");

    assertThat(hasher().matches("password", hash)).isTrue();
    assertThat(hasher().isOutdated(hash)).isTrue();
  }

  @Test
  void whoWouldWaitTooLongIsRefused() {
    var busy = new Argon2PasswordHasher(0, Duration.ZERO);

    assertThatExceptionOfType(Throttled.class).isThrownBy(() -> busy.hash("a quiet red bicycle"));
  }
}
