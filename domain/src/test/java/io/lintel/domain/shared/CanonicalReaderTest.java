package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReaderTest {

  @Test
  void readsWhatIsWritten() {
    var values =
        List.of(
            Value.nothing(),
            Value.of(true),
            Value.of(-0.0),
            Value.of(1e300),
            Value.of(21.5),
            Value.of("\"\\\n\u0001\u001f\uD83D\uDE00 grün"),
            Value.of(List.of()),
            Value.of(Map.of()),
            Value.of(
                Map.of(
                    "a\"b",
                    Value.of(List.of(Value.of(1), Value.of(Map.of("", Value.of(false))))))));

    assertThat(values)
        .allSatisfy(value -> assertThat(Value.ofCanonical(value.canonical())).isEqualTo(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tru", "[1", "{\"a\"}", "1 2", "\"", "\"\\u00\"", "x", "nulls"})
  void refusesWhatIsNoText(String text) {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Value.ofCanonical(text));
  }
}
