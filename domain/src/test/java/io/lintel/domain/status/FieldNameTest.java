package io.lintel.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Invalid;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"t", "T", "_", "_id", "__proto__", "temperature_2", "null", "x9"})
  void takesLettersDigitsAndUnderscores(String name) {
    assertThat(new FieldName(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "9", "9x", "a.b", "$a", "a-b", "a b", "a ", "tür", "温度", "a\n", "a\u0000"
      })
  void refusesAllElse(String name) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new FieldName(name))
        .withMessageContaining("'" + name + "' is not a field name");
  }

  @Test
  void hasAtMost64Characters() {
    assertThat(new FieldName("x".repeat(64)).value()).hasSize(64);
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new FieldName("x".repeat(65)))
        .withMessageContaining("x".repeat(64) + "...");
  }

  @Test
  void ordersByCharacterCodes() {
    var names = new TreeSet<FieldName>();
    List.of("b", "a", "_", "Z", "a1", "aa").forEach(name -> names.add(new FieldName(name)));

    assertThat(names).extracting(FieldName::value).containsExactly("Z", "_", "a", "a1", "aa", "b");
  }
}
