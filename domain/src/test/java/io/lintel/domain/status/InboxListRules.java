package io.lintel.domain.status;

import static io.lintel.domain.status.IntakeFixtures.aSighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Pages;
import io.lintel.domain.shared.SampleIds;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking through the inbox while devices come and go. */
interface InboxListRules extends InboxRules {

  @Test
  default void showsWhoWasFirstSeenLastFirst() {
    var early = new Eui(9);
    var low = new Eui(1);
    var high = new Eui(-1); // the greatest: EUIs have no sign
    note(aSighting(early, NOON), aSighting(low, NOON.plusSeconds(1)));
    note(aSighting(high, NOON.plusSeconds(1)), aSighting(early, NOON.plusSeconds(9)));

    assertThat(euis()).containsExactly(high, low, early);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 500})
  default void walksAllPages(int limit) {
    var all = someDevices(9);

    assertThat(Pages.walk(limit, inbox()::list))
        .extracting(InboxEntry::eui)
        .containsExactlyElementsOf(all.reversed());
  }

  @Test
  default void showsOnceWhatStaysThoughOthersComeAndGo() {
    var all = someDevices(20);
    var going = new ArrayDeque<>(all.subList(0, 10).reversed());

    var seen =
        Pages.walk(
            3,
            inbox()::list,
            () -> {
              inbox().remove(List.of(going.remove()));
              note(aSighting(all.get(12), NOON.plusSeconds(90)));
              note(aSighting(SampleIds.nextEui(), NOON.plusSeconds(100)));
            });

    assertThat(seen)
        .extracting(InboxEntry::eui)
        .doesNotHaveDuplicates()
        .containsAll(all.subList(10, 20))
        .isSubsetOf(all);
  }

  @Test
  default void refusesACursorOfAnotherList() {
    var foreign = PageRequest.first(3).after(new Cursor("Lamp", SampleIds.next()));

    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> inbox().list(foreign));
  }

  private List<Eui> someDevices(int count) {
    var euis = LongStream.range(0, count).mapToObj(i -> new Eui(100 + i)).toList();
    euis.forEach(eui -> note(aSighting(eui, NOON.plusSeconds(eui.bits() / 3))));
    return euis;
  }
}
