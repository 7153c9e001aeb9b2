package io.lintel.domain.status;

import static io.lintel.domain.shared.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DesiredStateTest {

  private static final UUID DEVICE = SampleIds.next();
  private static final Instant NOON = ReportBuilder.NOON;
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final FieldName ON = new FieldName("on");
  private static final FieldName LEVEL = new FieldName("level");

  private final DesiredState state =
      DesiredState.first(
          DEVICE,
          Map.of(ON, FieldValue.of(Value.of(true)), LEVEL, FieldValue.of(Value.of(40))),
          NOON);

  @Test
  void saysSinceWhenEachFieldIsWanted() {
    var changed =
        state.changed(
            Map.of(ON, FieldValue.of(Value.of(true)), LEVEL, FieldValue.of(Value.of(50))), LATER);

    assertThat(changed.fields())
        .containsEntry(ON, new Reading(NOON, Value.of(true)))
        .containsEntry(LEVEL, new Reading(LATER, Value.of(50)));
    assertThat(changed.version()).isEqualTo(state.version().next());
  }

  @Test
  void aNullRemovesAField() {
    var changed = state.changed(Map.of(ON, FieldValue.of(Value.nothing())), LATER);

    assertThat(changed.fields()).containsOnlyKeys(LEVEL);
    assertThat(changed.values().canonical()).isEqualTo("{\"level\":40}");
  }

  @Test
  void whatChangesNothingIsNoChange() {
    var unknown = new FieldName("unknown");

    assertThat(
            state.changed(
                Map.of(
                    LEVEL, FieldValue.of(Value.of(40.0)), unknown, FieldValue.of(Value.nothing())),
                LATER))
        .isSameAs(state);
  }

  @Test
  void theDeltaIsWhatIsReportedOtherwiseOrNotAtAll() {
    assertThat(state.delta(Map.of())).isEqualTo(Map.of(ON, Value.of(true), LEVEL, Value.of(40)));
    assertThat(
            state.delta(
                Map.of(
                    ON, new Reading(NOON.minusSeconds(9), Value.of(true)),
                    LEVEL, new Reading(LATER, Value.of("40")))))
        .isEqualTo(Map.of(LEVEL, Value.of(40)));
  }

  @Test
  void refusesMoreThanAStatusCanHave() {
    var many = new TreeMap<FieldName, FieldValue>();
    for (int i = 0; i <= StatusReport.MOST_FIELDS; i++) {
      many.put(new FieldName("f" + i), FieldValue.of(Value.of(i)));
    }
    assertInvalid("", () -> state.changed(many, LATER));

    var large = new TreeMap<FieldName, FieldValue>();
    for (int i = 0; i < 17; i++) {
      large.put(new FieldName("f" + i), FieldValue.of(Value.of("x".repeat(4_000))));
    }
    assertInvalid("", () -> state.changed(large, LATER));
  }
}
