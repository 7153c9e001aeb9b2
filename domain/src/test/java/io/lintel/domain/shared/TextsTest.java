package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextsTest {

  @Test
  void stripsBlanksOfEveryScript() {
    assertThat(Texts.line("name", " \t\u3000Lamp \u2003", 100)).isEqualTo("Lamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
  void refusesBlankNames(String text) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> Texts.line("name", text, 100))
        .withMessage("name: must not be blank");
    assertThat(Texts.optionalLine("name", text, 100)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  void takesEveryScriptAsItIs(String name) {
    assertThat(Texts.line("name", name, 100)).isEqualTo(name);
  }

  @Test
  void countsCharactersAsPeopleSeeThemAndNotTheirHalves() {
    assertThat(Texts.line("name", "💡".repeat(100), 100)).hasSize(200);
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> Texts.line("name", "💡".repeat(101), 100))
        .withMessage("name: must have at most 100 characters, not 101");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u007fb", "a\u0085b", "a\u001bb"})
  void refusesControlCharacters(String text) {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Texts.line("name", text, 100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\0", "\ud83d", "\udca1", "\udca1\ud83d", "x\ud83dx", "\ud83d\ud83d\udca1"})
  void refusesWhatNoStoreKeeps(String text) {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Texts.wellFormed("name", text));
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Cursor(text, SampleIds.next()));
  }

  @Test
  void comparesAsUtf8Does() {
    var texts =
        Stream.concat(
                Stream.of(
                    "",
                    "a",
                    "aa",
                    "ab",
                    "\ud7ff",
                    "\ue000",
                    "\uffff",
                    "\ud800\udc00",
                    "\udbff\udfff",
                    "a\ud83d\udca1",
                    "a\uffff",
                    "💡",
                    "💡a"),
                Samples.NAMES.stream())
            .toList();
    Comparator<String> utf8 =
        (one, other) ->
            Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    for (var one : texts) {
      for (var other : texts) {
        assertThat(Integer.signum(Texts.compare(one, other)))
            .as("%s and %s", one, other)
            .isEqualTo(Integer.signum(utf8.compare(one, other)));
      }
    }
  }

  @Test
  void sortsWithoutRegardToCaseWhateverTheLocale() {
    assertThat(List.of("LAMP", "Lamp", "lamp")).allMatch(it -> Texts.sortKey(it).equals("lamp"));
    assertThat(Texts.sortKey("I")).isEqualTo("i");
  }
}
