package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How devices are found by what people type. */
interface DeviceSearchRules extends DeviceRules {

  /** What query languages and indexes give a meaning to. */
  List<String> SPECIAL =
      List.of(
          "%",
          "_", "\\", "'", "\"", "*", "?", "[", "]", "(", ")", "^", "$", ".", "|", "+", "-", "&",
          "!", ":", ";", "--", "%%", "a%c", "a_c", "\\%", "''", "AND", "OR", "NOT", "NEAR", "[a-c]",
          "a*", "a:*", "/*", "${x}", ":x", "?1", "\\u0000", "%s");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x00158D0001A2B3C4",
        "00158d0001a2b3c4",
        "00-15-8d-00-01-a2-b3-c4",
        "00:15:8D:00:01:A2:B3:C4",
        "A2B3",
        "a2-b3",
        "b3:c4",
        ":c4",
        "00-15-",
        "0x0015",
        "8d",
        "4",
        "  a2b3  0015 ",
        "lamp c4"
      })
  default void findsAnyPartOfAnEuiInAnySpelling(String search) {
    var device = inserted(aDevice().withEui("00158d0001a2b3c4").named("Lamp"));
    inserted(aDevice().withEui("ffffffffffffffff").named("Other"));

    assertThat(found(search)).containsExactly(device);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hall lamp", "LAMP HALL", "amp", "all l", "l", "hall\u00a0lamp", "HALL\u3000lamp"})
  default void findsAllWordsInAnyCaseAndOrder(String search) {
    var device = inserted(aDevice().withEui("0000000000000001").named("Lamp in the Hall"));
    inserted(aDevice().withEui("0000000000000002").named("Stove"));

    assertThat(found(search)).containsExactly(device);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lamp 5",
        "lamps",
        "hall lamp attic",
        "lamp0000000000000001",
        "0x2",
        "\nx",
        "e hall"
      })
  default void findsNothingWhenAWordIsMissing(String search) {
    inserted(aDevice().withEui("0000000000000001").named("Hall Lamp"));

    assertThat(found(search.strip())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("SPECIAL")
  default void takesEveryCharacterLiterally(String special) {
    var device = inserted(aDevice().withEui("1111111111111111").named("x " + special + " y"));
    inserted(aDevice().withEui("2222222222222222").named("abc xyz"));
    inserted(aDevice().withEui("3333333333333333").named("aXc"));

    assertThat(found(special)).containsExactly(device);
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  default void findsNamesInEveryScript(String name) {
    for (var other : Samples.NAMES) {
      if (!other.equals(name)) {
        inserted(aDevice().named(other));
      }
    }
    var device = inserted(aDevice().named(name));

    assertThat(found(name)).contains(device);
    assertThat(found(name.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT)))
        .allSatisfy(other -> assertThat(SearchText.matches(other, name)).isTrue());
  }

  @Test
  default void aBlankSearchFindsAll() {
    var device = inserted(aDevice());

    assertThat(found("")).containsExactly(device);
    assertThat(found("   ")).containsExactly(device);
  }

  @Test
  default void findsAccentsToTheLetter() {
    var composed = inserted(aDevice().named("Caf\u00e9"));
    var decomposed = inserted(aDevice().named("Cafe\u0301"));

    assertThat(found("CAF\u00c9")).containsExactly(composed);
    assertThat(found("cafe\u0301")).containsExactly(decomposed);
    assertThat(found("cafe")).containsExactly(decomposed);
  }

  private List<Device> found(String search) {
    return devices().list(DeviceQuery.all(PageRequest.first(100)).matching(search)).items();
  }
}
