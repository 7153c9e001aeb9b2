package io.lintel.domain.status;

import static io.lintel.domain.shared.Refusals.assertStale;
import static io.lintel.domain.status.DesiredStateFixtures.aDesiredState;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.RegistryRules;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules for repositories of desired states. */
interface DesiredStateRules extends RegistryRules {

  FieldName ON = new FieldName("on");

  default DesiredStateRepository desired() {
    return store().desired();
  }

  static Map<FieldName, FieldValue> change(Value value) {
    return Map.of(ON, FieldValue.of(value));
  }

  @Test
  default void holdsNoDesiredStateAtFirst() {
    var device = SampleIds.next();

    assertThat(desired().find(device)).isEmpty();
    assertThat(desired().findAll(List.of(device))).isEmpty();
    assertThat(desired().findAll(List.of())).isEmpty();
  }

  @Test
  default void keepsEveryValue() {
    var fields = new TreeMap<FieldName, FieldValue>();
    for (var value : SampleValues.all()) {
      fields.put(new FieldName("f" + fields.size()), FieldValue.of(value));
    }
    var state = DesiredState.first(SampleIds.next(), fields, ReportBuilder.NOON);

    desired().write(state);

    assertKept(state);
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  default void keepsTimesOfDesiredStatesInMicroseconds(Instant time) {
    var state = DesiredState.first(SampleIds.next(), change(Value.of(1)), time);

    desired().write(state);

    assertKept(state);
  }

  @Test
  default void replacesAllOfADesiredState() {
    var other = aDesiredState();
    desired().write(other);
    var first = aDesiredState();
    desired().write(first);

    var second = first.changed(change(Value.of(false)), ReportBuilder.NOON.plusSeconds(1));
    desired().write(second);
    assertKept(second);

    var bare = second.changed(change(Value.nothing()), ReportBuilder.NOON.plusSeconds(2));
    desired().write(bare);
    assertThat(bare.fields()).isEmpty();
    assertKept(bare);
    assertKept(other);
  }

  @Test
  default void refusesAStaleVersionOfADesiredState() {
    var first = aDesiredState();
    assertStale(() -> desired().write(at(2, first)));
    desired().write(first);

    assertStale(() -> desired().write(first));
    assertStale(() -> desired().write(at(3, first)));
    assertKept(first);
  }

  @Test
  default void forgetsADesiredState() {
    var state = aDesiredState();
    desired().write(state);

    desired().forget(state.device());
    desired().forget(state.device());

    assertThat(desired().find(state.device())).isEmpty();
    desired().write(state);
    assertKept(state);
  }

  @Test
  default void findsSeveralDesiredStates() {
    var one = aDesiredState();
    var other = aDesiredState();
    desired().write(one);
    desired().write(other);

    assertThat(desired().findAll(List.of(other.device(), SampleIds.next(), one.device())))
        .containsExactlyInAnyOrder(one, other);
  }

  @Test
  default void walksAllDesiredStatesByDevice() {
    var all = IntStream.range(0, 5).mapToObj(_ -> aDesiredState()).toList();
    all.reversed().forEach(desired()::write);

    var first = desired().listBehind(Optional.empty(), 3);
    var rest = desired().listBehind(Optional.of(first.getLast().device()), 3);

    assertThat(first).isEqualTo(all.subList(0, 3));
    assertThat(rest).isEqualTo(all.subList(3, 5));
    assertThat(desired().listBehind(Optional.of(rest.getLast().device()), 3)).isEmpty();
  }

  @RepeatedTest(3)
  default void ofSeveralWhoWriteTheFirstStateOneDoes() {
    var state = aDesiredState();

    var race = Race.of(8, _ -> desired().write(state));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Stale.class);
  }

  private static DesiredState at(long version, DesiredState state) {
    return new DesiredState(
        state.device(), state.fields(), new Version(version), state.updatedAt());
  }

  private void assertKept(DesiredState state) {
    assertThat(desired().find(state.device())).contains(state);
    assertThat(desired().findAll(Collections.nCopies(2, state.device()))).containsExactly(state);
  }
}
