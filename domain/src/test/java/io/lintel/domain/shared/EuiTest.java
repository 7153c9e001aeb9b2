package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EuiTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00158d0001a2b3c4",
        "00158D0001A2B3C4",
        "00158d0001A2b3C4",
        "0x00158D0001A2B3C4",
        "0X00158d0001a2b3c4",
        "00-15-8d-00-01-a2-b3-c4",
        "00-15-8D-00-01-A2-B3-C4",
        "00:15:8d:00:01:a2:b3:c4",
        "0x00:15:8d:00:01:a2:b3:c4",
        "  00158d0001a2b3c4\t",
        "\u300000:15:8d:00:01:a2:b3:c4\n"
      })
  void readsEverySpelling(String text) {
    assertThat(Eui.parse(text)).isEqualTo(new Eui(0x0015_8d00_01a2_b3c4L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0x",
        "lamp",
        "00158d0001a2b3c",
        "00158d0001a2b3c45",
        "00158d0001a2b3cg",
        "0x0x158d0001a2b3",
        "00-15:8d-00:01-a2:b3-c4",
        "00-15-8d-00-01-a2-b3-c",
        "00-15-8d-00-01-a2-b3-c4-",
        "0-015-8d-00-01-a2-b3-c4",
        "-00158d0001a2b3c4",
        "00158d00-01a2b3c4",
        "00 15 8d 00 01 a2 b3 c4",
        "00.15.8d.00.01.a2.b3.c4",
        "00158d0001a2b3c٤",
        "００１５８ｄ０００１ａ２ｂ３ｃ４",
        "-7fffffffffffffff",
        "+00158d0001a2b3c"
      })
  void refusesAnythingElseAndNamesIt(String text) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> Eui.parse(text))
        .withMessageContaining("'" + text + "'")
        .satisfies(refusal ->
            assertThat(refusal.violations()).extracting(Violation::field).containsExactly("eui"));
  }

  @Test
  void namesOnlyTheStartOfALongText() {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> Eui.parse("x".repeat(100_000)))
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -1})
  void printsSixteenLowerCaseDigitsThatReadTheSame(long bits) {
    var eui = new Eui(bits);

    assertThat(eui.toString()).matches("[0-9a-f]{16}");
    assertThat(Eui.parse(eui.toString())).isEqualTo(eui);
  }

  @Test
  void ordersAsItsText() {
    var euis =
        Stream.of(0x8000_0000_0000_0000L, -1L, 0L, 1L, Long.MAX_VALUE, 0x10L, 0xaL)
            .map(Eui::new)
            .toList();

    assertThat(euis.stream().sorted().map(Eui::toString))
        .isEqualTo(euis.stream().map(Eui::toString).sorted().toList());
  }
}
