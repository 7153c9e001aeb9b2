package io.lintel.domain.status;

import static io.lintel.domain.status.Condition.Operator.EQUAL;
import static io.lintel.domain.status.Condition.Operator.EXISTS;
import static io.lintel.domain.status.Condition.Operator.GREATER;
import static io.lintel.domain.status.Condition.Operator.GREATER_OR_EQUAL;
import static io.lintel.domain.status.Condition.Operator.IN;
import static io.lintel.domain.status.Condition.Operator.LESS;
import static io.lintel.domain.status.Condition.Operator.LESS_OR_EQUAL;
import static io.lintel.domain.status.Condition.Operator.NOT_EQUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Condition.Operator;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ConditionTest {

  private static final FieldName FIELD = new FieldName("x");

  @ParameterizedTest
  @CsvSource({
    "EQUAL,            false, true,  false",
    "NOT_EQUAL,        true,  false, true",
    "LESS,             true,  false, false",
    "LESS_OR_EQUAL,    true,  true,  false",
    "GREATER,          false, false, true",
    "GREATER_OR_EQUAL, false, true,  true"
  })
  void comparesNumbersAndTexts(Operator operator, boolean less, boolean equal, boolean greater) {
    assertThat(holds(Value.of(9), operator, Value.of(10))).isEqualTo(less);
    assertThat(holds(Value.of(10), operator, Value.of(10.0))).isEqualTo(equal);
    assertThat(holds(Value.of(10.5), operator, Value.of(10))).isEqualTo(greater);
    assertThat(holds(Value.of("10"), operator, Value.of("9"))).isEqualTo(less);
    assertThat(holds(Value.of("9"), operator, Value.of("9"))).isEqualTo(equal);
    assertThat(holds(Value.of("a"), operator, Value.of("Z"))).isEqualTo(greater);
  }

  @Test
  void aNumberAndATextAreUnequalAndWithoutOrder() {
    assertThat(holds(Value.of(5), NOT_EQUAL, Value.of("5"))).isTrue();
    assertThat(holds(Value.of(5), EQUAL, Value.of("5"))).isFalse();
    for (var operator : List.of(LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL)) {
      assertThat(holds(Value.of(5), operator, Value.of("5"))).isFalse();
      assertThat(holds(Value.of("5"), operator, Value.of(5))).isFalse();
      assertThat(holds(Value.of(true), operator, Value.of(0))).isFalse();
      assertThat(holds(Value.of(List.of(Value.of(5))), operator, Value.of(5))).isFalse();
    }
  }

  @Test
  void textsOrderByCodePoint() {
    assertThat(holds(Value.of("\ud83d\udca1"), GREATER, Value.of("\uffff"))).isTrue();
  }

  @Test
  void inHoldsOfAnyOfItsValues() {
    var operand = Value.of(List.of(Value.of(1), Value.of("on")));

    assertThat(holds(Value.of("on"), IN, operand)).isTrue();
    assertThat(holds(Value.of(1), IN, operand)).isTrue();
    assertThat(holds(Value.of("1"), IN, operand)).isFalse();
    assertThat(holds(operand, IN, operand)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EXISTS")
  void aMissingFieldMeetsNoComparison(Operator operator) {
    var operand = operator == IN ? Value.of(List.of(Value.of(1))) : Value.of(1);

    assertThat(new Condition(FIELD, operator, operand).holds(Collections.emptyNavigableMap()))
        .isFalse();
  }

  @Test
  void existsTellsWhetherTheFieldIsThere() {
    assertThat(holds(Value.of(false), EXISTS, Value.of(true))).isTrue();
    assertThat(holds(Value.of(false), EXISTS, Value.of(false))).isFalse();
    assertThat(new Condition(FIELD, EXISTS, Value.of(false)).holds(Collections.emptyNavigableMap()))
        .isTrue();
  }

  @Test
  void refusesOperandsThatCannotBeCompared() {
    assertRefused(EQUAL, Value.nothing());
    assertRefused(NOT_EQUAL, Value.nothing());
    assertRefused(LESS, Value.of(true));
    assertRefused(GREATER_OR_EQUAL, Value.of(List.of()));
    assertRefused(EXISTS, Value.of(1));
    assertRefused(IN, Value.of(1));
    assertRefused(IN, Value.of(List.of(Value.nothing())));
  }

  private static void assertRefused(Operator operator, Value operand) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new Condition(FIELD, operator, operand))
        .withMessageContaining("x cannot be compared by %s with %s", operator, operand.canonical());
  }

  private static boolean holds(Value value, Operator operator, Value operand) {
    NavigableMap<FieldName, Reading> fields = new TreeMap<>();
    fields.put(FIELD, new Reading(ReportBuilder.NOON, value));
    return new Condition(FIELD, operator, operand).holds(fields);
  }
}
