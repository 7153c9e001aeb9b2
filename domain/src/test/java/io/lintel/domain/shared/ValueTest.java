package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValueTest {

  static Stream<Arguments> canonicalTexts() {
    return Stream.of(
        Arguments.of(Value.nothing(), "null"),
        Arguments.of(Value.of(true), "true"),
        Arguments.of(Value.of(false), "false"),
        Arguments.of(Value.of(0), "0"),
        Arguments.of(Value.of(-0.0), "0"),
        Arguments.of(Value.of(21.0), "21"),
        Arguments.of(Value.of(-21), "-21"),
        Arguments.of(Value.of(21.5), "21.5"),
        Arguments.of(Value.of(0.1), "0.1"),
        Arguments.of(Value.of(1e7), "10000000"),
        Arguments.of(Value.of(9_007_199_254_740_992.0), "9007199254740992"),
        Arguments.of(Value.of(1e300), "1.0E300"),
        Arguments.of(Value.of(Double.MIN_VALUE), "4.9E-324"),
        Arguments.of(Value.of(""), "\"\""),
        Arguments.of(Value.of("\"\\/\n\r\t\b\u0001"), "\"\\\"\\\\/\\n\\r\\t\\u0008\\u0001\""),
        Arguments.of(Value.of("مصباح 💡 \u2028"), "\"مصباح 💡 \u2028\""),
        Arguments.of(Value.of(List.of()), "[]"),
        Arguments.of(Value.of(List.of(Value.of(1), Value.nothing())), "[1,null]"),
        Arguments.of(Value.of(Map.of()), "{}"),
        Arguments.of(
            Value.of(Map.of("b", Value.of(1), "a", Value.of("x"), "B", Value.of(List.of()))),
            "{\"B\":[],\"a\":\"x\",\"b\":1}"),
        Arguments.of(Value.of(Map.of("\"", Value.of(true))), "{\"\\\"\":true}"));
  }

  @ParameterizedTest
  @MethodSource("canonicalTexts")
  void hasOneCanonicalText(Value value, String text) {
    assertThat(value.canonical()).isEqualTo(text);
  }

  @Test
  void isEqualExactlyWhenItsCanonicalTextIs() {
    var random = new Random(1);
    var values = Stream.generate(() -> randomValue(random, 3)).limit(300).toList();

    for (var one : values) {
      for (var other : values) {
        assertThat(one.equals(other)).isEqualTo(one.canonical().equals(other.canonical()));
      }
    }
  }

  private static Value randomValue(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 7)) {
      case 0 -> Value.nothing();
      case 1 -> Value.of(random.nextBoolean());
      case 2 -> Value.of(random.nextInt(3));
      case 3 -> Value.of(random.nextInt(5) / 2.0 * (random.nextBoolean() ? 1 : -1));
      case 4 -> Value.of(List.of("", "1", "null", "a", "true", "[]").get(random.nextInt(6)));
      case 5 ->
          Value.of(
              Stream.generate(() -> randomValue(random, depth - 1))
                  .limit(random.nextInt(3))
                  .toList());
      default -> {
        var members = new HashMap<String, Value>();
        IntStream.range(0, random.nextInt(3))
            .forEach(
                _ -> members.put(random.nextBoolean() ? "a" : "b", randomValue(random, depth - 1)));
        yield Value.of(members);
      }
    };
  }

  @Test
  void membersHaveNoOrder() {
    var one = new LinkedHashMap<String, Value>();
    one.put("a", Value.of(1));
    one.put("b", Value.of(2));
    var other = new LinkedHashMap<String, Value>();
    other.put("b", Value.of(2));
    other.put("a", Value.of(1));

    assertThat(Value.of(one)).isEqualTo(Value.of(other)).hasSameHashCodeAs(Value.of(other));
  }

  @Test
  void copiesWhatItIsMadeOf() {
    var items = new ArrayList<Value>(List.of(Value.of(1)));
    var members = new TreeMap<String, Value>(Map.of("a", Value.of(1)));
    var list = new Value.Items(items);
    var map = new Value.Members(members);
    items.clear();
    members.clear();

    assertThat(list.values()).hasSize(1);
    assertThat(map.values()).hasSize(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> map.values().clear());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesNumbersThatAreNone(double number) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> Value.of(number))
        .withMessageContaining(Double.toString(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0b", "\ud83d", "\udca1", "\udca1\ud83d", "x\ud83dx"})
  void refusesTextThatNoStoreKeeps(String text) {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Value.of(text));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> Value.of(Map.of(text, Value.nothing())));
  }

  @Test
  void knowsHowDeepItNests() {
    assertThat(Value.of("x").depth()).isZero();
    assertThat(Value.of(List.of()).depth()).isEqualTo(1);
    assertThat(Value.of(Map.of()).depth()).isEqualTo(1);
    assertThat(
            Value.of(
                    List.of(
                        Value.of(1),
                        Value.of(Map.of("a", Value.of(List.of()), "b", Value.nothing()))))
                .depth())
        .isEqualTo(3);
  }
}
