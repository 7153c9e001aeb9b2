package io.lintel.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Race;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every {@link PasswordHasher} has to do. */
public abstract class PasswordHasherContract {

  private static final String PASSWORD = "a quiet red bicycle";

  protected abstract PasswordHasher hasher();

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  final void tellsTheRightPasswordFromOthersInEveryScript(String password) {
    var hash = hasher().hash(password);

    assertThat(hasher().matches(password, hash)).isTrue();
    assertThat(hasher().matches(password + " ", hash)).isFalse();
    assertThat(hasher().matches("", hash)).isFalse();
  }

  @Test
  final void saltsEachHash() {
    assertThat(hasher().hash(PASSWORD).text()).isNotEqualTo(hasher().hash(PASSWORD).text());
  }

  @Test
  final void doesNotContainThePassword() {
    assertThat(hasher().hash(PASSWORD).text()).doesNotContain("bicycle");
  }

  @Test
  final void whatItMakesIsUpToDate() {
    assertThat(hasher().isOutdated(hasher().hash(PASSWORD))).isFalse();
  }

  @Test
  final void readsWhatAnotherInstanceMade() {
    assertThat(hasher().matches(PASSWORD, hasher().hash(PASSWORD))).isTrue();
  }

  @Test
  final void isUsedByManyAtOnce() {
    var hash = hasher().hash(PASSWORD);
    var right = new AtomicInteger();

    var race =
        Race.of(
            8,
            i -> {
              if (hasher().matches(i % 2 == 0 ? PASSWORD : "wrong", hash)) {
                right.incrementAndGet();
              }
            });

    assertThat(race.failures()).isEmpty();
    assertThat(right).hasValue(4);
  }
}
