package io.lintel.application.bridge.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import org.junit.jupiter.api.Test;

class SeenEuisTest {

  @Test
  void remembersTheFirstLineOfEveryEui() {
    var seen = new SeenEuis();

    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(eui(i), i + 1)).isEmpty();
    }

    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(eui(i), 99_999)).hasValue(i + 1);
    }
  }

  /** Neighbours, as one maker hands them out, and 0. */
  private static Eui eui(int number) {
    return new Eui(number % 2 == 0 ? number : (long) number << 40);
  }
}
