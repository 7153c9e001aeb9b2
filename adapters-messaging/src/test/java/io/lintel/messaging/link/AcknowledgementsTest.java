package io.lintel.messaging.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

  private final Acknowledgements acknowledgements = new Acknowledgements();

  @Test
  void goOutInTheOrderInWhichMessagesCame() {
    var first = acknowledgements.expect(7);
    var second = acknowledgements.expect(3);
    var third = acknowledgements.expect(9);
    var fourth = acknowledgements.expect(4);

    assertThat(acknowledgements.handled(List.of(second, third))).isEmpty();
    assertThat(acknowledgements.handled(List.of(first))).containsExactly(7, 3, 9);
    assertThat(acknowledgements.handled(List.of(fourth))).containsExactly(4);
    assertThat(acknowledgements.handled(List.of())).isEmpty();
  }
}
