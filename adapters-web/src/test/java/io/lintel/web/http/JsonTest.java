package io.lintel.web.http;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

  @Test
  void readsEveryKindOfValue() {
    assertThat(Json.value("{\"a\": [null, true, -0.0, 1e2, \"\\ud83d\\udca1\"]}"))
        .isEqualTo(
            Value.of(
                Map.of(
                    "a",
                    Value.of(
                        List.of(
                            Value.nothing(),
                            Value.of(true),
                            Value.of(0),
                            Value.of(100),
                            Value.of("💡"))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "21",
        "21.5",
        "9007199254740992",
        "-9007199254740992",
        "\"a\\\"b\"",
        "[1,{}]",
        "null"
      })
  void writesWhatItRead(String json) {
    assertThat(new String(Json.bytes(Json.value(json)), UTF_8)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740994", "18014398509481984", "1e300", "0.1", "1e-400"})
  void takesNumbersThatADoubleHoldsOrRounds(String number) {
    assertThat(Json.value(number)).isEqualTo(Value.of(Double.parseDouble(number)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993", "-9007199254740993", "123456789012345678901234567"})
  void refusesIntegersThatADoubleWouldRound(String number) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Json.value("{\"a\":[" + number + "]}"))
        .withMessageContaining("/a/0 is an integer beyond 2^53");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e309", "-1e309", "1e999999999"})
  void refusesNumbersThatAreTooLarge(String number) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Json.value(number))
        .withMessageContaining("too large");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{bad            | 1 | 3",
        "{\"a\": 1,}     | 1 | 10",
        "{\"a\": 1} x    | 1 | 11",
        "{\"a\": 1} {}   | 1 | 11",
        "{\"a\":1,\"a\":2} | 1 | 11",
        "{\"a\": 01}     | 1 | 8",
        "[NaN]           | 1 | 5",
        "\"a             | 1 | 3"
      })
  void saysWhereTheTextIsWrong(String json, int line, int column) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Json.value(json))
        .satisfies(e -> {
          assertThat(e.problem().type()).isEqualTo(ProblemType.MALFORMED_JSON);
          var error = e.problem().errors().getFirst();
          assertThat(error.line()).isEqualTo(line);
          assertThat(error.column()).isBetween(column - 1, column + 1);
          assertThat(e.getMessage()).doesNotContain("Source", "REDACTED", "through", "jackson");
        });
  }

  @Test
  void countsLines() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Json.value("{\n  \"a\": 1,\n  b\n}"))
        .withMessageStartingWith("Line 3, column ");
  }

  @Test
  void nestsAsDeepAsValuesMayInABody() {
    var deepest = "[".repeat(Json.DEEPEST) + "]".repeat(Json.DEEPEST);
    assertThat(Json.parse(deepest.getBytes(UTF_8)).isArray()).isTrue();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Json.parse(("[" + deepest + "]").getBytes(UTF_8)))
        .withMessageContaining("depth")
        .withMessageNotContaining("StreamReadConstraints");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    refusesBytes("{\"a\":\"ü\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    refusesBytes("{}".getBytes(UTF_16));
    refusesBytes(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
    refusesBytes(new byte[0]);
    refusesBytes(new byte[] {' ', '\n'});
  }

  private static void refusesBytes(byte[] body) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Json.parse(body))
        .satisfies(e -> assertThat(e.problem().type()).isEqualTo(ProblemType.MALFORMED_JSON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": [\"x\", \"\\u0000\"]} | /a/1",
        "{\"a/b\": \"\\ud800\"}        | /a~1b",
        "{\"a\": {\"\\u0000\": 1}}     | /a"
      })
  void namesTheTextThatNobodyCouldKeep(String json, String pointer) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Json.parse(json.getBytes(UTF_8)))
        .satisfies(e -> {
          assertThat(e.problem().type()).isEqualTo(ProblemType.INVALID_BODY);
          assertThat(e.problem().errors().getFirst().pointer()).isEqualTo(pointer);
        });
  }
}
