package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Pages;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of lists, which is the same on every store. */
interface DeviceOrderRules extends DeviceRules {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  default void sortsNamesByCodePointWithoutRegardToCase(boolean descending) {
    var names =
        List.of(
            "!",
            "10",
            "9",
            "_",
            "a",
            "A b",
            "a-b",
            "AB",
            "ab",
            "abc",
            "b",
            "z",
            "Ä",
            "ä",
            "ß",
            "İ",
            "ж",
            "ي",
            "中",
            "\uFF5E",
            "\uFFFD",
            "💡",
            "\uD83D\uDCA1a",
            "𝔏");
    assertOrder(
        Stream.concat(names.stream(), Samples.NAMES.stream())
            .map(name -> aDevice().named(name).build())
            .toList(),
        new DeviceSort(DeviceSort.Key.NAME, descending));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  default void sortsByTimeToTheMicrosecond(boolean descending) {
    var times =
        Stream.concat(
            Samples.TIMES.stream(),
            IntStream.range(0, 5).mapToObj(i -> Instant.EPOCH.plusNanos(i * 1_000L)));
    assertOrder(
        times.map(time -> aDevice().createdAt(time).build()).toList(),
        new DeviceSort(DeviceSort.Key.CREATED_AT, descending));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  default void sortsEuisAsUnsignedNumbers(boolean descending) {
    var euis =
        List.of(
            "0000000000000000",
            "0000000000000001",
            "7fffffffffffffff",
            "8000000000000000",
            "8000000000000001",
            "fffffffffffffffe",
            "ffffffffffffffff",
            "00158d0000000009",
            "00158d000000000a",
            "00158d0000000010");
    assertOrder(
        euis.stream().map(eui -> aDevice().withEui(eui).build()).toList(),
        new DeviceSort(DeviceSort.Key.EUI, descending));
  }

  @ParameterizedTest
  @EnumSource
  default void sortsWhatIsEqualById(DeviceSort.Key key) {
    var ids =
        new ArrayList<>(
            Stream.of(
                    "00000000-0000-0000-0000-000000000001",
                    "01935000-0000-7000-8000-000000000001",
                    "01935000-0000-7000-bfff-ffffffffffff",
                    "7fffffff-ffff-ffff-7fff-ffffffffffff",
                    "80000000-0000-0000-8000-000000000000",
                    "80000000-0000-0000-0000-000000000000",
                    "ffffffff-ffff-ffff-ffff-ffffffffffff")
                .map(UUID::fromString)
                .toList());
    IntStream.range(0, 10).mapToObj(_ -> SampleIds.next()).forEach(ids::add);
    var all = inserted(ids.stream().map(id -> aDevice().withId(id).build()).toList());

    for (var descending : List.of(false, true)) {
      assertListed(all, new DeviceSort(key, descending));
    }
  }

  @Test
  default void pagesAreAsLargeAsAsked() {
    var all = inserted(IntStream.range(0, 501).mapToObj(_ -> aDevice().build()).toList());
    var query = DeviceQuery.all(PageRequest.first(500));

    var first = devices().list(query);
    assertThat(first.items()).hasSize(500);
    var second = devices().list(query.page(query.page().after(first.next().orElseThrow())));
    assertThat(second.items()).hasSize(1);
    assertThat(second.next()).isEmpty();
    assertThat(devices().list(query.page(PageRequest.first(1))).items())
        .containsExactly(all.getFirst());
  }

  @Test
  default void thereIsNoPageBehindAFullLastOne() {
    inserted(IntStream.range(0, 3).mapToObj(_ -> aDevice().build()).toList());

    var page = devices().list(DeviceQuery.all(PageRequest.first(3)));

    assertThat(page.items()).hasSize(3);
    assertThat(page.next()).isEmpty();
  }

  private void assertOrder(List<Device> all, DeviceSort sort) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(1));
    assertListed(inserted(shuffled), sort);
  }

  private void assertListed(List<Device> all, DeviceSort sort) {
    var query = DeviceQuery.all(PageRequest.first(1)).sortedBy(sort);
    for (int limit : new int[] {1, 2, 7, 500}) {
      assertThat(Pages.walk(limit, page -> devices().list(query.page(page))))
          .as("%s in pages of %d", sort, limit)
          .containsExactlyElementsOf(ExpectedDevices.of(all, query));
    }
  }
}
