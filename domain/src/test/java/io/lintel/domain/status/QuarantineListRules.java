package io.lintel.domain.status;

import static io.lintel.domain.status.IntakeFixtures.aQuarantineEntry;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Pages;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking through the quarantine while messages come and go. */
interface QuarantineListRules extends QuarantineRules {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 500})
  default void showsTheLatestFirstOnAllPages(int limit) {
    var all = someEntries(9);

    assertThat(Pages.walk(limit, quarantine()::list)).isEqualTo(all.reversed());
  }

  @Test
  default void showsOnceWhatStaysThoughOthersComeAndGo() {
    var all = someEntries(20);
    var going = new ArrayDeque<>(all.subList(0, 10).reversed());

    var seen =
        Pages.walk(
            3,
            quarantine()::list,
            () -> {
              quarantine().discard(List.of(going.remove().id()));
              put(aQuarantineEntry());
            });

    assertThat(seen).doesNotHaveDuplicates().containsAll(all.subList(10, 20)).isSubsetOf(all);
  }

  private List<QuarantineEntry> someEntries(int count) {
    var entries = IntStream.range(0, count).mapToObj(_ -> aQuarantineEntry()).toList();
    quarantine().put(entries, PLENTY);
    return entries;
  }
}
