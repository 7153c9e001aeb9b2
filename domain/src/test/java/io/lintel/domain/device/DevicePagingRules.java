package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Pages;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.SampleIds;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walking the pages while devices come and go. */
interface DevicePagingRules extends DeviceRules {

  static Stream<DeviceSort> sorts() {
    return Stream.of(DeviceSort.Key.values())
        .flatMap(key -> Stream.of(new DeviceSort(key, false), new DeviceSort(key, true)));
  }

  /** Every second of them stays; two have the same name and time. */
  private static List<Device> neighbours() {
    return IntStream.range(0, 40)
        .mapToObj(i ->
            aDevice()
                .withEui(new Eui(100L + i))
                .named("Lamp %02d".formatted(i / 4))
                .createdAt(DeviceFixtures.NOW.plusSeconds(i / 4))
                .build())
        .toList();
  }

  private static List<Device> everySecond(List<Device> all, int first) {
    return IntStream.range(0, all.size()).filter(i -> i % 2 == first).mapToObj(all::get).toList();
  }

  @ParameterizedTest
  @MethodSource("sorts")
  default void showsWhatStaysOnceThoughTheNeighboursGo(DeviceSort sort) {
    var all = inserted(neighbours());
    var staying = everySecond(all, 0);
    var query = DeviceQuery.all(PageRequest.first(1)).sortedBy(sort);
    var going = new ArrayDeque<>(ExpectedDevices.of(everySecond(all, 1), query));

    var seen =
        Pages.walk(
            3,
            page -> devices().list(query.page(page)),
            () -> {
              // behind and before where the walk is, sooner or later the cursor's own device
              remove(going.pollFirst());
              remove(going.pollLast());
            });

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen.stream().filter(staying::contains))
        .containsExactlyElementsOf(ExpectedDevices.of(staying, query));
  }

  private void remove(Device device) {
    if (device != null) {
      devices().delete(device.id(), device.version());
    }
  }

  @ParameterizedTest
  @MethodSource("sorts")
  default void showsWhatStaysOnceThoughOthersComeAndGo(DeviceSort sort) {
    var staying = inserted(everySecond(neighbours(), 0));
    var query = DeviceQuery.all(PageRequest.first(1)).sortedBy(sort);
    var walking = new AtomicBoolean(true);

    var race =
        Race.of(
            List.of(
                () -> {
                  try {
                    for (int walk = 0; walk < 5; walk++) {
                      var seen = Pages.walk(3, page -> devices().list(query.page(page)));
                      assertThat(seen.stream().filter(staying::contains))
                          .containsExactlyElementsOf(ExpectedDevices.of(staying, query));
                    }
                  } finally {
                    walking.set(false);
                  }
                },
                () -> {
                  while (walking.get()) {
                    comeAndGo();
                  }
                }));

    assertThat(race.failures()).isEmpty();
  }

  private void comeAndGo() {
    var comers =
        everySecond(neighbours(), 1).stream()
            .map(device ->
                device.changed(device.updatedAt(), edit -> edit.withEui(SampleIds.nextEui())))
            .toList();
    inserted(comers);
    comers.forEach(this::remove);
  }

  @ParameterizedTest
  @MethodSource("sorts")
  default void goesOnBehindADeviceThatIsGone(DeviceSort sort) {
    var all = inserted(neighbours());
    var query = DeviceQuery.all(PageRequest.first(10)).sortedBy(sort);
    var gone = all.get(21);
    var behind = ExpectedDevices.of(all, query).stream().dropWhile(it -> !it.equals(gone)).skip(1);
    remove(gone);

    assertThat(devices().list(query.page(query.page().after(sort.cursorOf(gone)))).items())
        .containsExactlyElementsOf(behind.limit(10).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED_AT, lamp",
    "CREATED_AT, ''",
    "CREATED_AT, 1.5",
    "CREATED_AT, 0x10",
    "CREATED_AT, 2026-11-23T14:15:16Z",
    "CREATED_AT, 9999999999999999999",
    "CREATED_AT, 1; drop table devices",
    "EUI, lamp",
    "EUI, ''",
    "EUI, 12",
    "EUI, 00158d0001a2b3cx",
    "EUI, ' OR 1=1'"
  })
  default void refusesACursorOfAnotherOrder(DeviceSort.Key key, String text) {
    var query = DeviceQuery.all(PageRequest.first(1)).sortedBy(new DeviceSort(key, false));
    var page = query.page().after(new Cursor(text, SampleIds.next()));

    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> devices().list(query.page(page)));
  }
}
