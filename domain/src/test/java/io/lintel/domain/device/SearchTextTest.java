package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTextTest {

  private static final Device LAMP =
      aDevice().withEui("00158d0001a2b3c4").named("Lamp in the Hall 0x7").build();

  @Test
  void isTheNameAndTheEuiInLowerCase() {
    assertThat(SearchText.of(LAMP)).isEqualTo("lamp in the hall 0x7\n00158d0001a2b3c4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "lamp",
        "LAMP hall",
        "all",
        "0x7",
        "a2-b3",
        "A2:B3",
        "0xA2B3",
        "00-15-8D",
        ":c4",
        "hall\u3000lamp",
        "c4 hall"
      })
  void findsEveryWordAnywhere(String search) {
    assertThat(SearchText.matches(LAMP, search)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lamps", "lamp attic", "0xff", "a2_b3", "hall0", "7 0016", "a2--b4", "%", "*"})
  void findsNothingWhenAWordIsMissing(String search) {
    assertThat(SearchText.matches(LAMP, search)).isFalse();
  }

  @Test
  void looksForPartsOfAnEuiAlsoWithoutSeparators() {
    assertThat(SearchText.words("  0xDE:AD lamp-2 be-ef "))
        .containsExactly(List.of("0xde:ad", "dead"), List.of("lamp-2"), List.of("be-ef", "beef"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", ":", "0x", "0x-", "beef"})
  void looksForAWordAsItIsWhenNothingElseIsLeftOfIt(String word) {
    assertThat(SearchText.words(word)).containsExactly(List.of(word));
  }
}
