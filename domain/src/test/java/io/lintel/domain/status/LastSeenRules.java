package io.lintel.domain.status;

import static io.lintel.domain.status.LastSeen.Order.LATEST_FIRST;
import static io.lintel.domain.status.LastSeen.Order.OLDEST_FIRST;
import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.LastSeen.Order;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store lists devices by when they were heard of last. */
interface LastSeenRules extends StatusStoreRules {

  Eui HALF_OF_ALL = Eui.parse("8000000000000000");

  @Test
  default void nobodyWasSeenInAnEmptyStore() {
    assertThat(store().lastSeen(LATEST_FIRST, Optional.empty(), 10)).isEmpty();
    assertThat(store().lastSeen(OLDEST_FIRST, Optional.of(new LastSeen(NOON, LAMP)), 10)).isEmpty();
  }

  @Test
  default void ordersByMicrosecondsAndThenByEui() {
    var later = NOON.plus(1, ChronoUnit.MICROS);
    merge(
        aReport().of(HALF_OF_ALL).at(later),
        aReport().of(device(2)).at(later),
        aReport().of(device(3)).at(NOON));

    assertThat(store().lastSeen(OLDEST_FIRST, Optional.empty(), 10))
        .containsExactly(
            new LastSeen(NOON, device(3)),
            new LastSeen(later, device(2)),
            new LastSeen(later, HALF_OF_ALL));
    assertThat(store().lastSeen(LATEST_FIRST, Optional.empty(), 2))
        .containsExactly(new LastSeen(later, HALF_OF_ALL), new LastSeen(later, device(2)));
  }

  @Test
  default void countsWhenAReportWasReceivedAndNotWhenItWasSo() {
    merge(aReport().at(NOON.plusSeconds(100)).receivedAt(NOON));
    merge(aReport().at(NOON.plusSeconds(100)).receivedAt(NOON.minusSeconds(5)));

    assertThat(store().lastSeen(LATEST_FIRST, Optional.empty(), 10))
        .containsExactly(new LastSeen(NOON, LAMP));
  }

  @Test
  default void aReportMovesADeviceAndADeletionRemovesIt() {
    merge(aReport().of(device(1)), aReport().of(device(2)).at(NOON.plusSeconds(1)));

    merge(aReport().of(device(1)).at(NOON.plusSeconds(2)));
    store().delete(device(2));

    assertThat(store().lastSeen(LATEST_FIRST, Optional.empty(), 10))
        .containsExactly(new LastSeen(NOON.plusSeconds(2), device(1)));
  }

  @Test
  default void goesOnBehindADeviceThatIsGone() {
    merge(aReport().of(device(1)), aReport().of(device(2)), aReport().of(device(3)));
    store().delete(device(2));

    var gone = Optional.of(new LastSeen(NOON, device(2)));

    assertThat(store().lastSeen(OLDEST_FIRST, gone, 10))
        .containsExactly(new LastSeen(NOON, device(3)));
    assertThat(store().lastSeen(LATEST_FIRST, gone, 10))
        .containsExactly(new LastSeen(NOON, device(1)));
  }

  @ParameterizedTest
  @EnumSource
  default void walkingShowsEveryDeviceOnce(Order order) {
    var random = new Random(41);
    var all = new ArrayList<LastSeen>();
    for (int i = 0; i < 60; i++) {
      var at = NOON.plus(random.nextInt(8), ChronoUnit.MICROS);
      var eui = new Eui(random.nextLong());
      merge(aReport().of(eui).at(at));
      all.add(new LastSeen(at, eui));
    }
    Comparator<LastSeen> byText =
        Comparator.comparing(LastSeen::at).thenComparing(it -> it.eui().toString());
    all.sort(order == OLDEST_FIRST ? byText : byText.reversed());

    assertThat(walk(order, 7)).containsExactlyElementsOf(all);
    assertThat(walk(order, 60)).containsExactlyElementsOf(all);
  }

  private List<LastSeen> walk(Order order, int limit) {
    var walked = new ArrayList<LastSeen>();
    var step = store().lastSeen(order, Optional.empty(), limit);
    while (!step.isEmpty() && walked.size() < 100) {
      assertThat(step).hasSizeLessThanOrEqualTo(limit);
      walked.addAll(step);
      step = store().lastSeen(order, Optional.of(step.getLast()), limit);
    }
    return walked;
  }
}
