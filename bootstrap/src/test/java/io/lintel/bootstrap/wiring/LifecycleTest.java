package io.lintel.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private final List<String> closed = new ArrayList<>();

  @Test
  void closesInReverseOrderAndOnlyOnce() {
    var lifecycle = new Lifecycle();
    lifecycle.add("first", () -> closed.add("first"));
    lifecycle.add("second", () -> closed.add("second"));

    lifecycle.close();
    lifecycle.close();

    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void closesTheRestWhenAPartFails() {
    var lifecycle = new Lifecycle();
    lifecycle.add("first", () -> closed.add("first"));
    lifecycle.add(
        "second",
        () -> {
          throw new IllegalStateException("stuck");
        });

    lifecycle.close();

    assertThat(closed).containsExactly("first");
  }
}
