package io.lintel.domain.device;

import static io.lintel.domain.device.KindFixtures.aField;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.device.KindFixtures.aMapping;
import static io.lintel.domain.device.KindFixtures.aRule;
import static io.lintel.domain.shared.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.ValuePointer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MappingTest {

  private static final Value PAYLOAD =
      Value.of(
          Map.of(
              "sensors",
              Value.of(List.of(Value.of(Map.of("temp", Value.of(215), "state", Value.of("ON"))))),
              "vdd",
              Value.of("3012"),
              "ok",
              Value.of(true),
              "sent",
              Value.of(1_700_000_000)));

  @Test
  void takesWhatItsRulesName() {
    assertThat(
            fields(aMapping(aRule("/sensors/0/temp", "temperature"), aRule("/missing", "other"))))
        .isEqualTo("{\"temperature\":215}");
  }

  @ParameterizedTest
  @CsvSource({
    "/sensors/0/temp, 0.1, , 21.5",
    "/sensors/0/temp, 0.1, -40, -18.5",
    "/sensors/0/temp, , 0.2, 215.2",
    "/vdd, 0.001, , 3.012"
  })
  void scalesNumbersInDecimalAlsoThoseThatAreTexts(
      String from, @Nullable Double scale, @Nullable Double offset, double expected) {
    assertThat(apply(aMapping(scaled(from, scale, offset))).get("x")).isEqualTo(Value.of(expected));
  }

  @Test
  void putsOtherValuesInPlaceOfThoseThatAreSent() {
    var onOff = Map.of("ON", Value.of(true), "OFF", Value.of(false));

    assertThat(apply(aMapping(valued("/sensors/0/state", onOff))).get("x"))
        .isEqualTo(Value.of(true));
    assertThat(apply(aMapping(valued("/ok", Map.of("true", Value.of("good"))))).get("x"))
        .isEqualTo(Value.of("good"));
    assertThat(apply(aMapping(valued("/sensors/0/temp", Map.of("215", Value.of(1))))).get("x"))
        .isEqualTo(Value.of(1));
  }

  @Test
  void whatIsNothingStaysNothing() {
    var mapping =
        aMapping(
            scaled("/a", 2.0, null),
            aRule("/b", "b"),
            valuedAs("c", "/c", Map.of("d", Value.of(1))));
    var payload = Value.of(Map.of("a", Value.nothing(), "b", Value.of(1), "c", Value.nothing()));

    assertThat(mapping.apply(payload).fields())
        .containsEntry("x", Value.nothing())
        .containsEntry("c", Value.nothing());
  }

  @Test
  void saysWhereSomethingIsNotUnderstood() {
    var onOff = Map.of("ON", Value.of(true));

    assertInvalid("/ok", () -> apply(aMapping(scaled("/ok", 0.1, null))));
    assertInvalid("/sensors/0/state", () -> apply(aMapping(scaled("/sensors/0/state", 2.0, null))));
    assertInvalid("/vdd", () -> apply(aMapping(valued("/vdd", onOff))));
    assertInvalid("", () -> apply(aMapping(aRule("/nowhere", "x"))));
    assertInvalid("/ok", () -> apply(timed("/ok", "/vdd", "vdd")));
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000, 2023-11-14T22:13:20Z",
    "1700000000123, 2023-11-14T22:13:20.123Z",
    "99999999999, 5138-11-16T09:46:39Z"
  })
  void readsTimesInSecondsAndMilliseconds(double sent, Instant expected) {
    var payload = Value.of(Map.of("t", Value.of(sent), "a", Value.of(1)));

    assertThat(timed("/t", "/a", "a").apply(payload).time()).contains(expected);
  }

  @Test
  void readsTimesAsTextsAndDoesWithoutThem() {
    var payload =
        Value.of(Map.of("t", Value.of("2026-01-02T03:04:05.123456789+01:00"), "a", Value.of(1)));

    assertThat(timed("/t", "/a", "a").apply(payload).time())
        .contains(Instant.parse("2026-01-02T02:04:05.123456789Z"));
    assertThat(timed("/nowhere", "/a", "a").apply(payload).time()).isEmpty();
  }

  @Test
  void keepsTheOthersWhenItIsToldTo() {
    var mapping =
        new Mapping(
            Optional.of(new ValuePointer("/sent")),
            List.of(valued("/ok", Map.of("true", Value.of(1)))),
            true);

    assertThat(fields(mapping))
        .isEqualTo("{\"sensors\":[{\"state\":\"ON\",\"temp\":215}],\"vdd\":\"3012\",\"x\":1}");
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    assertInvalid("rules", () -> aMapping());
    assertInvalid("rules", () -> aMapping(aRule("/a", "x"), aRule("/b", "x")));
    assertInvalid(
        "rules",
        () ->
            aMapping(
                IntStream.range(0, 257)
                    .mapToObj(i -> aRule("/a", "x" + i))
                    .toArray(MappingRule[]::new)));
    assertInvalid("field", () -> aRule("/a", "1x"));
    assertInvalid("scale", () -> scaled("/a", 0.0, null));
    assertInvalid("offset", () -> scaled("/a", null, Double.NaN));
    assertInvalid("values", () -> valued("/a", Map.of("b", Value.of(List.of()))));
  }

  @Test
  void hasTheUnitsOfItsKind() {
    var celsius = new KindField("x", "", "°C", KindField.Type.NUMBER, none(), none());
    assertThat(aKind().withFields(celsius).mappedBy(aMapping(inUnit("°C"))).build().unitOf(celsius))
        .isEqualTo("°C");
    assertThat(
            aKind()
                .withFields(aField("x"))
                .mappedBy(aMapping(inUnit("°F")))
                .build()
                .unitOf(aField("x")))
        .isEqualTo("°F");
    assertInvalid(
        "mapping/rules/0/unit",
        () -> aKind().withFields(celsius).mappedBy(aMapping(inUnit("°F"))).build());
  }

  private static Mapping timed(String time, String from, String field) {
    return new Mapping(Optional.of(new ValuePointer(time)), List.of(aRule(from, field)), false);
  }

  private static MappingRule scaled(String from, @Nullable Double scale, @Nullable Double offset) {
    return new MappingRule(
        new ValuePointer(from),
        "x",
        scale == null ? none() : OptionalDouble.of(scale),
        offset == null ? none() : OptionalDouble.of(offset),
        "",
        new TreeMap<>());
  }

  private static MappingRule valued(String from, Map<String, Value> values) {
    return valuedAs("x", from, values);
  }

  private static MappingRule valuedAs(String field, String from, Map<String, Value> values) {
    return new MappingRule(
        new ValuePointer(from), field, none(), none(), "", new TreeMap<>(values));
  }

  private static MappingRule inUnit(String unit) {
    return new MappingRule(new ValuePointer("/x"), "x", none(), none(), unit, new TreeMap<>());
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  private static Map<String, Value> apply(Mapping mapping) {
    return mapping.apply(PAYLOAD).fields();
  }

  private static String fields(Mapping mapping) {
    return Value.of(apply(mapping)).canonical();
  }
}
