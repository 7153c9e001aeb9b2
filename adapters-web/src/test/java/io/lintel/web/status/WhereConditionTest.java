package io.lintel.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Condition;
import io.lintel.domain.status.Condition.Operator;
import io.lintel.domain.status.FieldName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WhereConditionTest {

  static Stream<Arguments> conditions() {
    return Stream.of(
        of("battery<20", "battery", Operator.LESS, Value.of(20)),
        of("battery <= 2e1", "battery", Operator.LESS_OR_EQUAL, Value.of(20)),
        of("battery>-20.5", "battery", Operator.GREATER, Value.of(-20.5)),
        of(" battery >= 20 ", "battery", Operator.GREATER_OR_EQUAL, Value.of(20)),
        of("mode=heat", "mode", Operator.EQUAL, Value.of("heat")),
        of("mode!=heat", "mode", Operator.NOT_EQUAL, Value.of("heat")),
        of("name=\"a b\"", "name", Operator.EQUAL, Value.of("a b")),
        of("name=a b", "name", Operator.EQUAL, Value.of("a b")),
        of("name=\"\"", "name", Operator.EQUAL, Value.of("")),
        of("name=\"20\"", "name", Operator.EQUAL, Value.of("20")),
        of("name==", "name", Operator.EQUAL, Value.of("=")),
        of("name=a=b", "name", Operator.EQUAL, Value.of("a=b")),
        of("name=in", "name", Operator.EQUAL, Value.of("in")),
        of("name=exists", "name", Operator.EQUAL, Value.of("exists")),
        of("code=007", "code", Operator.EQUAL, Value.of("007")),
        of(
            "name=Caf\u00e9 \ud83d\udca1",
            "name",
            Operator.EQUAL,
            Value.of("Caf\u00e9 \ud83d\udca1")),
        of("on=true", "on", Operator.EQUAL, Value.of(true)),
        of("on=True", "on", Operator.EQUAL, Value.of("True")),
        of("a={\"b\":[1]}", "a", Operator.EQUAL, members()),
        of("mode in [\"a\",\"b\"]", "mode", Operator.IN, list(Value.of("a"), Value.of("b"))),
        of("mode  in[1]", "mode", Operator.IN, list(Value.of(1))),
        of("mode in []", "mode", Operator.IN, list()),
        of("error exists", "error", Operator.EXISTS, Value.of(true)),
        of("error exists true", "error", Operator.EXISTS, Value.of(true)),
        of("error  exists  false", "error", Operator.EXISTS, Value.of(false)),
        of("exists exists", "exists", Operator.EXISTS, Value.of(true)),
        of("in in [1]", "in", Operator.IN, list(Value.of(1))),
        of("in=1", "in", Operator.EQUAL, Value.of(1)));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void readsWhatPeopleWrite(String text, Condition expected) {
    assertThat(WhereCondition.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "battery",
        "<20",
        "=",
        "battery<",
        "mode=",
        "two words=1",
        "9lives=1",
        "a-b=1",
        "a.b=1",
        "mode in heat",
        "mode in",
        "mode in [\"a\"",
        "mode in [null]",
        "mode inside",
        "error existsfalse",
        "error exists maybe",
        "a=null",
        "a<true",
        "a<[1]",
        "a=\"unclosed",
        "a={b}",
        "a=9007199254740993",
        "a<1e999"
      })
  void refusesWhatIsNone(String text) {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> WhereCondition.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=", "a<", "a ", " ", "a in [", "\"", "\\", "a=b"})
  void endsQuicklyOnLongTexts(String part) {
    var text = part.repeat(20_000);
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> WhereCondition.parse(text));
    var allowed = text.substring(0, 4_096);
    assertThat(allowed).hasSize(4_096);
    try {
      assertThat(WhereCondition.parse(allowed).field()).isEqualTo(new FieldName("a"));
    } catch (Invalid e) {
      assertThat(e.violations()).hasSize(1);
    }
  }

  private static Arguments of(String text, String field, Operator operator, Value operand) {
    return Arguments.of(text, new Condition(new FieldName(field), operator, operand));
  }

  private static Value list(Value... values) {
    return Value.of(List.of(values));
  }

  private static Value members() {
    return Value.of(Map.of("b", list(Value.of(1))));
  }
}
