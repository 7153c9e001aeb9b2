package io.lintel.domain.status;

import static io.lintel.domain.status.Connectivity.State.LATE;
import static io.lintel.domain.status.Connectivity.State.NEVER_SEEN;
import static io.lintel.domain.status.Connectivity.State.OFFLINE;
import static io.lintel.domain.status.Connectivity.State.ONLINE;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.Silence.LATE_AT;
import static io.lintel.domain.status.Silence.OFFLINE_AFTER;
import static io.lintel.domain.status.Silence.expecting;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Condition.Operator;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A store finds devices by whether they are heard of, and tells that alone. */
interface StatusStateRules extends StatusStoreRules {

  Eui HEARD = device(1);
  Eui SILENT = device(2);
  Eui GONE = device(3);
  Eui UNHEARD_OF = device(4);
  List<Eui> ALL = List.of(HEARD, SILENT, GONE, UNHEARD_OF);

  @Test
  default void findsThoseInOneOfTheStates() {
    reportAndFallSilent();

    assertThat(find(StatusQuery.in(ONLINE))).containsOnly(HEARD);
    assertThat(find(StatusQuery.in(LATE))).containsOnly(SILENT);
    assertThat(find(StatusQuery.in(OFFLINE))).containsOnly(GONE);
    assertThat(find(StatusQuery.in(LATE, OFFLINE))).containsOnly(SILENT, GONE);
    assertThat(find(StatusQuery.in(State.values()))).containsOnly(HEARD, SILENT, GONE);
  }

  @Test
  default void findsNobodyWhoNeverReported() {
    reportAndFallSilent();

    assertThat(find(StatusQuery.in(NEVER_SEEN))).isEmpty();
    assertThat(find(StatusQuery.in(NEVER_SEEN, OFFLINE))).containsOnly(GONE);
  }

  @Test
  default void stateAndConditionsMustBothHold() {
    reportAndFallSilent();
    var low = new Condition(new FieldName("x"), Operator.LESS, Value.of(3));
    var other = new Condition(new FieldName("x"), Operator.GREATER, Value.of(3));

    assertThat(find(new StatusQuery(Set.of(), List.of(low), EnumSet.of(LATE, OFFLINE))))
        .containsOnly(SILENT);
    assertThat(find(new StatusQuery(Set.of(), List.of(other), EnumSet.allOf(State.class))))
        .isEmpty();
  }

  @Test
  default void aStateIsKnownWithoutTheFields() {
    reportAndFallSilent();

    var found = store().connectivity(ALL);

    assertThat(found).containsOnlyKeys(HEARD, SILENT, GONE);
    assertThat(found)
        .containsEntry(HEARD, new Connectivity(ONLINE, LATE_AT, Reason.REPORTED))
        .containsEntry(SILENT, new Connectivity(LATE, LATE_AT, Reason.SILENT));
    assertThat(found.get(GONE).state()).isEqualTo(OFFLINE);
    assertThat(store().connectivity(List.of())).isEmpty();
  }

  @Test
  default void countsThoseInEachState() {
    assertThat(store().countByState()).isEmpty();
    reportAndFallSilent();

    assertThat(store().countByState())
        .containsOnly(Map.entry(ONLINE, 1L), Map.entry(LATE, 1L), Map.entry(OFFLINE, 1L));
    store().delete(GONE);
    assertThat(store().countByState()).containsOnlyKeys(ONLINE, LATE);
  }

  /** At {@link Silence#LATE_AT} each device is in another state. */
  private void reportAndFallSilent() {
    merge(
        expecting().of(HEARD).at(LATE_AT).with("x", 1),
        expecting().of(SILENT).with("x", 2),
        aReport()
            .of(GONE)
            .at(NOON.minus(OFFLINE_AFTER))
            .expecting(Silence.LATE_AFTER, OFFLINE_AFTER)
            .with("x", 3));
    expire(LATE_AT, 10);
  }

  private Set<Eui> find(StatusQuery query) {
    return store().find(ALL, query).keySet();
  }
}
