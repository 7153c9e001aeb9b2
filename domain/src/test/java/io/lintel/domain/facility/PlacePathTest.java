package io.lintel.domain.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacePathTest {

  @ParameterizedTest
  @ValueSource(strings = {"HQ / 3rd floor / 3.14", "HQ/3rd floor/3.14", "  HQ /3rd floor/ 3.14 "})
  void readsNamesBetweenSlashes(String text) {
    assertThat(PlacePath.parse(text)).isEqualTo(new PlacePath("HQ", "3rd floor", "3.14"));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  void readsWhatItWrote(String name) {
    var path = new PlacePath(name, "a/" + name + "\\", "\\/" + name);

    assertThat(PlacePath.parse(path.toString())).isEqualTo(path);
  }

  @Test
  void takesALoneBackslashForItself() {
    assertThat(PlacePath.parse("a\\b / c\\ / d\\")).isEqualTo(new PlacePath("a\\b", "c\\", "d\\"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HQ", "HQ / 1", "HQ / 1 / a / b", "HQ / / a"})
  void refusesWhatDoesNotNameThree(String text) {
    assertThatThrownBy(() -> PlacePath.parse(text)).isInstanceOf(Invalid.class);
  }

  @Test
  void isAsLongAsItsNamesMayBe() {
    assertThatThrownBy(() -> new PlacePath("x".repeat(101), "1", Samples.NAMES.getFirst()))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("building");
  }
}
