package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Condition.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store finds what {@link Condition#holds} of, no more and no less. */
interface StatusConditionRules extends StatusStoreRules {

  FieldName FIELD = new FieldName("x");

  /** Every sample value against every other, for each operator. */
  @ParameterizedTest
  @EnumSource
  default void comparesEveryKindOfValueWithEveryOther(Operator operator) {
    var devices = reportEverySample();
    for (var operand : SampleValues.all()) {
      var values = operator == Operator.IN ? Value.of(List.of(operand, Value.of("none"))) : operand;
      if (fits(operator, values)) {
        assertThatItFindsWhatItHoldsOf(devices, List.of(new Condition(FIELD, operator, values)));
      }
    }
  }

  @Test
  default void existsHoldsOfWhatIsThere() {
    var devices = reportEverySample();

    assertThatItFindsWhatItHoldsOf(devices, List.of(exists(true)));
    assertThatItFindsWhatItHoldsOf(devices, List.of(exists(false)));
  }

  @Test
  default void aRemovedFieldIsMissing() {
    merge(aReport().without("x"));

    assertThat(find(exists(true))).isEmpty();
    assertThat(find(new Condition(FIELD, Operator.NOT_EQUAL, Value.of(1)))).isEmpty();
    assertThat(find(exists(false))).containsOnlyKeys(LAMP);
  }

  @Test
  default void aMissingFieldIsNotUnequalToAnything() {
    merge(aReport().with("other", 1));

    assertThat(find(new Condition(FIELD, Operator.NOT_EQUAL, Value.of(1)))).isEmpty();
    assertThat(find(exists(false))).containsOnlyKeys(LAMP);
  }

  @Test
  default void aDeviceThatNeverReportedMeetsNothing() {
    assertThat(find(exists(false))).isEmpty();
  }

  @Test
  default void textsOrderByCodePoint() {
    merge(aReport().with("x", "\ud83d\udca1"));

    assertThat(find(new Condition(FIELD, Operator.GREATER, Value.of("\uffff")))).isNotEmpty();
    assertThat(find(new Condition(FIELD, Operator.GREATER, Value.of("Z")))).isNotEmpty();
    assertThat(find(new Condition(FIELD, Operator.LESS, Value.of("\ud83d\udca2")))).isNotEmpty();
    assertThat(find(new Condition(FIELD, Operator.LESS, Value.of("\uffff")))).isEmpty();
  }

  @Test
  default void textsOrderByTheirLettersAndNotForPeople() {
    merge(aReport().with("x", "a10"));

    assertThat(find(new Condition(FIELD, Operator.LESS, Value.of("a9")))).isNotEmpty();
    assertThat(find(new Condition(FIELD, Operator.GREATER, Value.of("A9")))).isNotEmpty();
    assertThat(find(new Condition(FIELD, Operator.GREATER, Value.of("a1")))).isNotEmpty();
    assertThat(find(new Condition(FIELD, Operator.EQUAL, Value.of("A10")))).isEmpty();
    assertThat(find(new Condition(FIELD, Operator.EQUAL, Value.of("a10 ")))).isEmpty();
  }

  @Test
  default void inOfNothingHoldsOfNothing() {
    merge(aReport().with("x", 1));

    assertThat(find(new Condition(FIELD, Operator.IN, Value.of(List.of())))).isEmpty();
  }

  @Test
  default void allConditionsMustHold() {
    merge(aReport().with("x", 5).with("y", "on"));
    var from = new Condition(FIELD, Operator.GREATER, Value.of(1));
    var to = new Condition(FIELD, Operator.LESS, Value.of(10));
    var on = new Condition(new FieldName("y"), Operator.EQUAL, Value.of("on"));
    var off = new Condition(new FieldName("y"), Operator.EQUAL, Value.of("off"));

    assertThat(find(from, to, on)).containsOnlyKeys(LAMP);
    assertThat(find(from, to, off)).isEmpty();
    assertThat(find(from, to, on, off)).isEmpty();
    assertThat(find(new Condition(FIELD, Operator.GREATER, Value.of(6)), to)).isEmpty();
  }

  @Test
  default void conditionsMayBeOnFieldsThatAreNotRead() {
    merge(aReport().with("x", 5).with("y", "on"));
    var condition = new Condition(FIELD, Operator.EQUAL, Value.of(5));
    var query = new StatusQuery(Set.of(new FieldName("y")), List.of(condition));

    var found = store().find(List.of(LAMP), query);

    assertThat(found.get(LAMP).fields()).containsOnlyKeys(new FieldName("y"));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  default void anyConditionsFindWhatTheyHoldOf(long seed) {
    var random = new Random(seed);
    var values = new RandomReports(seed);
    var names = List.of("x", "y", "z");
    var operators = List.of(Operator.values());
    var devices = new TreeMap<Eui, Map<FieldName, FieldValue>>();
    for (int i = 0; i < 40; i++) {
      var report = aReport().of(device(i));
      for (var name : names) {
        report = random.nextInt(4) == 0 ? report : report.with(name, values.value());
      }
      merge(report);
      devices.put(report.eui(), report.fields());
    }
    for (int i = 0; i < 40; i++) {
      var conditions = new ArrayList<Condition>();
      while (conditions.size() <= i % 3) {
        var operator = operators.get(random.nextInt(operators.size()));
        var operand =
            switch (operator) {
              case EXISTS -> Value.of(random.nextBoolean());
              case IN -> Value.of(List.of(values.value(), values.value(), values.value()));
              default -> values.value();
            };
        if (fits(operator, operand)) {
          var name = new FieldName(names.get(random.nextInt(names.size())));
          conditions.add(new Condition(name, operator, operand));
        }
      }
      assertThatItFindsWhatItHoldsOf(devices, conditions);
    }
  }

  private Map<Eui, Map<FieldName, FieldValue>> reportEverySample() {
    var devices = new TreeMap<Eui, Map<FieldName, FieldValue>>();
    var reports = new ArrayList<StatusReport>();
    for (var value : SampleValues.all()) {
      var report = aReport().of(device(devices.size())).with("x", value);
      devices.put(report.eui(), report.fields());
      reports.add(report.build());
    }
    var removed = aReport().of(device(devices.size())).without("x");
    devices.put(removed.eui(), removed.fields());
    reports.add(removed.build());
    var other = aReport().of(device(devices.size())).with("y", 1);
    devices.put(other.eui(), other.fields());
    reports.add(other.build());
    store().merge(reports);
    return devices;
  }

  private void assertThatItFindsWhatItHoldsOf(
      Map<Eui, Map<FieldName, FieldValue>> devices, List<Condition> conditions) {
    var expected = new ArrayList<Eui>();
    devices.forEach((eui, fields) -> {
      var readings = new TreeMap<FieldName, Reading>();
      fields.forEach((name, value) -> {
        if (!value.isTombstone()) {
          readings.put(name, new Reading(ReportBuilder.NOON, value.value()));
        }
      });
      if (conditions.stream().allMatch(condition -> condition.holds(readings))) {
        expected.add(eui);
      }
    });
    var found = store().find(devices.keySet(), new StatusQuery(Set.of(), conditions));
    assertThat(found.keySet())
        .as("where %s", conditions)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private Map<Eui, DeviceStatus> find(Condition... conditions) {
    return store().find(List.of(LAMP), StatusQuery.where(conditions));
  }

  private static Condition exists(boolean there) {
    return new Condition(FIELD, Operator.EXISTS, Value.of(there));
  }

  private static boolean fits(Operator operator, Value operand) {
    return switch (operator) {
      case EXISTS -> operand instanceof Value.Bool;
      case IN -> operand instanceof Value.Items(var items) && !items.contains(Value.nothing());
      case EQUAL, NOT_EQUAL -> !(operand instanceof Value.Nothing);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          operand instanceof Value.Num || operand instanceof Value.Text;
    };
  }
}
