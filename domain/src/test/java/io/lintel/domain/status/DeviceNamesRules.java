package io.lintel.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.RegistryRules;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Race;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules for what devices are called. */
interface DeviceNamesRules extends RegistryRules {

  String SOURCE = "zigbee2mqtt";
  int PLENTY = 10_000;
  Instant NOON = ReportBuilder.NOON;

  default DeviceNames names() {
    return store().deviceNames();
  }

  default void put(NamedDevice... named) {
    put(NOON, named);
  }

  default void put(Instant toldAt, NamedDevice... named) {
    names().put(SOURCE, List.of(named), toldAt, PLENTY);
  }

  static NamedDevice lamp(String name, long eui) {
    return new NamedDevice(name, Optional.of(new Eui(eui)), Optional.of("ACME Lamp"));
  }

  @Test
  default void knowsNoNamesAtFirst() {
    assertThat(names().list(SOURCE)).isEmpty();
  }

  @Test
  default void keepsNamesOfDevicesAndOfWhatIsNone() {
    var group = new NamedDevice("all lamps", Optional.empty(), Optional.empty());
    put(lamp("kitchen/lamp", -1), group);

    assertThat(names().list(SOURCE)).containsExactly(group, lamp("kitchen/lamp", -1));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  default void keepsNamesInEveryScript(String text) {
    var named = new NamedDevice(text, Optional.of(new Eui(1)), Optional.of(text));
    put(named);

    assertThat(names().list(SOURCE)).containsExactly(named);
  }

  @Test
  default void aNameMeansWhatWasToldLast() {
    put(lamp("lamp", 1));
    put(NOON.plusSeconds(1), lamp("lamp", 2));
    assertThat(names().list(SOURCE)).containsExactly(lamp("lamp", 2));

    var group = new NamedDevice("lamp", Optional.empty(), Optional.empty());
    put(NOON.plusSeconds(2), group);
    assertThat(names().list(SOURCE)).containsExactly(group);
  }

  @Test
  default void aNameThatIsGivenUpStays() {
    put(lamp("old", 1));
    put(NOON.plusSeconds(1), lamp("new", 1));
    put(NOON.plusSeconds(2));

    assertThat(names().list(SOURCE)).containsExactly(lamp("new", 1), lamp("old", 1));
  }

  @Test
  default void sourcesDoNotKnowEachOther() {
    put(lamp("lamp", 1));
    names().put("other", List.of(lamp("lamp", 2)), NOON, 1);

    assertThat(names().list(SOURCE)).containsExactly(lamp("lamp", 1));
    assertThat(names().list("other")).containsExactly(lamp("lamp", 2));
  }

  @Test
  default void forgetsThoseThatWereToldLongestAgo() {
    put(lamp("a", 1), lamp("b", 2));
    names().put(SOURCE, List.of(lamp("b", 2), lamp("c", 3)), NOON.plusSeconds(1), 2);
    assertThat(names().list(SOURCE)).containsExactly(lamp("b", 2), lamp("c", 3));

    names().put(SOURCE, List.of(), NOON.plusSeconds(2), 1);
    assertThat(names().list(SOURCE)).hasSize(1);
  }

  @Test
  default void severalNodesMayBeToldTheSameAtOnce() {
    var all = IntStream.range(0, 200).mapToObj(i -> lamp("%03d".formatted(i), i)).toList();
    var race =
        Race.of(6, i -> names().put(SOURCE, i % 2 == 0 ? all : all.reversed(), NOON, PLENTY));

    assertThat(race.failures()).isEmpty();
    assertThat(names().list(SOURCE)).isEqualTo(all);
  }
}
