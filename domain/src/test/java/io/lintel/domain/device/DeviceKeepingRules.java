package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.aPlacement;
import static io.lintel.domain.device.KindFixtures.aKind;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.shared.SampleIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read equals what was written. */
interface DeviceKeepingRules extends DeviceRules {

  @Test
  default void holdsNoDeviceAtFirst() {
    var device = aDevice().build();

    assertThat(devices().find(device.id())).isEmpty();
    assertThat(devices().find(device.eui())).isEmpty();
    assertThat(devices().findAll(List.of(device.eui()))).isEmpty();
    assertThat(devices().list(DeviceQuery.all(PageRequest.first(1))).items()).isEmpty();
    assertThat(devices().list(DeviceQuery.all(PageRequest.first(1))).next()).isEmpty();
    assertThat(devices().count(new PlaceFilter.Anywhere())).isZero();
    assertThat(devices().count(new PlaceFilter.Unplaced())).isZero();
  }

  @Test
  default void keepsAllPartsOfADevice() {
    var kind = inserted(aKind());
    var device =
        inserted(
            aDevice()
                .ofKind(kind.key())
                .at(aPlacement())
                .tagged("east", "2026-11")
                .with("serial", "A-1")
                .with("note", "")
                .in(DeviceState.DISABLED)
                .atVersion(7)
                .updatedAt(DeviceFixtures.NOW.plusSeconds(1)));

    assertKept(device);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "0.1, 0.30000000000000004", "1e-300, 0.5"})
  default void keepsPositionsOnThePlanToTheLastBit(double x, double y) {
    var place = aPlacement();
    var device = inserted(aDevice().at(place.at(Optional.of(new PlanPosition(x, y)))));
    assertKept(device);

    var unpinned = device.changed(device.updatedAt(), it -> it.withPlacement(Optional.of(place)));
    devices().update(unpinned);
    assertKept(unpinned);
  }

  @Test
  default void keepsWhatADeviceDoesNotHave() {
    assertKept(inserted(aDevice()));
  }

  @ParameterizedTest
  @EnumSource
  default void keepsEveryState(DeviceState state) {
    assertKept(inserted(aDevice().in(state)));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  default void keepsEveryScript(String text) {
    assertKept(inserted(aDevice().named(text).with(text, text)));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  default void keepsTimesInMicroseconds(Instant time) {
    assertKept(inserted(aDevice().createdAt(time).updatedAt(time)));
  }

  @Test
  default void keepsAttributesWhoseNamesDifferOnlyByCaseAccentOrBlank() {
    assertKept(
        inserted(
            aDevice()
                .with("serial", "1")
                .with("Serial", "2")
                .with("s\u00e9rial", "3")
                .with("se\u0301rial", "4")
                .with("se rial", "5")
                .with("se\u00a0rial", "6")));
  }

  @Test
  default void keepsTheLargestDevice() {
    var device = aDevice().named("💡".repeat(Device.LONGEST_NAME)).atVersion(Long.MAX_VALUE - 1);
    for (int i = 0; i < Device.MOST_TAGS; i++) {
      device.tagged("%040d".formatted(i));
    }
    for (int i = 0; i < Device.MOST_ATTRIBUTES; i++) {
      device.with("字".repeat(98) + (10 + i), "💡".repeat(1_000));
    }

    assertKept(inserted(device));
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        0x7fff_ffff_ffff_ffffL,
        0x8000_0000_0000_0000L,
        0x8000_0000_0000_0001L,
        0xffff_ffff_ffff_fffeL,
        0xffff_ffff_ffff_ffffL
      })
  default void keepsEuisFromTheFirstToTheLast(long bits) {
    assertKept(inserted(aDevice().withEui(new Eui(bits))));
  }

  @Test
  default void tellsEuisApartThatDifferInOneBit() {
    var euis = new ArrayList<Eui>();
    euis.add(new Eui(0x0015_8d00_01a2_b3c4L));
    IntStream.range(0, Long.SIZE)
        .mapToObj(bit -> new Eui(0x0015_8d00_01a2_b3c4L ^ (1L << bit)))
        .forEach(euis::add);
    var all = inserted(euis.stream().map(eui -> aDevice().withEui(eui).build()).toList());

    assertThat(all).allSatisfy(device -> assertThat(devices().find(device.eui())).contains(device));
    assertThat(devices().findAll(euis)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  default void findsTheEuisThatBelongToDevices() {
    var all = inserted(IntStream.range(0, 600).mapToObj(_ -> aDevice().build()).toList());
    var asked = new ArrayList<>(all.stream().map(Device::eui).toList());
    IntStream.range(0, 400).mapToObj(_ -> SampleIds.nextEui()).forEach(asked::add);

    assertThat(devices().findAll(asked)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(devices().findAll(List.of())).isEmpty();
  }

  @Test
  default void findsADeviceOnceHoweverOftenItIsAskedFor() {
    var device = inserted(aDevice());

    assertThat(devices().findAll(List.of(device.eui(), device.eui()))).containsExactly(device);
  }
}
