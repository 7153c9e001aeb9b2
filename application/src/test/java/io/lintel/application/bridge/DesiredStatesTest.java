package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.LEVEL;
import static io.lintel.application.status.Reports.level;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.device.BulkResult;
import io.lintel.application.device.BulkSelection;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DesiredStatesTest {

  private final Core core = new Core();
  private final DesiredStates desired = core.desiredStates();
  private final Device device = core.aDeviceIn(core.aRoom().id().value());
  private final DeviceRef ref = new DeviceRef.ById(device.id());

  private DesiredView want(double level) {
    return desired.change(ADA, ref, Optional.empty(), level(level));
  }

  @Test
  void nothingIsWantedAtFirst() {
    var view = desired.read(ADA, ref);

    assertThat(view.state()).isEmpty();
    assertThat(view.fields()).isEmpty();
    assertThat(view.delta()).isEmpty();
  }

  @Test
  void whatIsWantedIsTheDeltaUntilTheDeviceReportsIt() {
    assertThat(want(40).delta()).isEqualTo(Map.of(LEVEL, Value.of(40)));

    core.statuses().report(ADA, List.of(report(device.eui(), 39)));
    assertThat(desired.read(ADA, ref).delta()).isEqualTo(Map.of(LEVEL, Value.of(40)));

    core.statuses().report(ADA, List.of(report(device.eui(), 40)));
    assertThat(desired.read(ADA, ref).delta()).isEmpty();
    assertThat(desired.read(ADA, ref).fields())
        .isEqualTo(Map.of(LEVEL, new Reading(core.clock().instant(), Value.of(40))));
  }

  @Test
  void tellsWhatIsWantedInItsEvent() {
    core.newEvents();

    want(40);
    want(40);

    assertThat(core.newEvents())
        .singleElement()
        .returns("desired.changed", EventMessage::type)
        .returns(device.eui().toString(), EventMessage::subject)
        .satisfies(event ->
            assertThat(event.data().values())
                .containsEntry("fields", Value.of(Map.of("level", Value.of(40)))));
  }

  @Test
  void removingWhatWasNeverWantedWritesNothing() {
    core.newEvents();

    desired.change(ADA, ref, Optional.empty(), remove());

    assertThat(desired.read(ADA, ref).state()).isEmpty();
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void refusesAChangeOfWhatTheCallerHasNotSeen() {
    var nothing = Optional.of(desired.read(ADA, ref));
    var seen = Optional.of(desired.change(ADA, ref, nothing, level(40)));

    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> desired.change(ADA, ref, nothing, level(50)));
    desired.change(ADA, ref, seen, level(50));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> desired.change(ADA, ref, seen, level(60)));
  }

  @RepeatedTest(3)
  void severalWhoWantDifferentThingsAllGetThem() {
    var race =
        Race.of(
            4,
            i -> {
              var changes = new TreeMap<FieldName, FieldValue>();
              changes.put(new FieldName("f" + i), FieldValue.of(Value.of(i)));
              core.desiredStates().change(ADA, ref, Optional.empty(), changes);
            });

    assertThat(race.failures()).isEmpty();
    assertThat(desired.read(ADA, ref).fields()).hasSize(4);
    assertThat(desired.read(ADA, ref).version().orElseThrow().number()).isEqualTo(4);
  }

  @Test
  void nothingIsWantedOfARetiredDevice() {
    core.devices().retire(ADA, ref, Optional.empty());

    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> want(1));
  }

  @Test
  void newHardwareIsToBeLikeTheOld() {
    want(40);

    core.replacements().replace(ADA, ref, Optional.empty(), SampleIds.nextEui());

    assertThat(desired.read(ADA, ref).delta()).isEqualTo(Map.of(LEVEL, Value.of(40)));
  }

  @Test
  void manyAreChangedEachForItself() {
    var other = core.aDevice();
    var retired = core.aDevice();
    core.devices().retire(ADA, new DeviceRef.ById(retired.id()), Optional.empty());
    want(40);
    var refs =
        List.<DeviceRef>of(
            ref,
            new DeviceRef.ByEui(other.eui()),
            new DeviceRef.ById(retired.id()),
            new DeviceRef.ByEui(SampleIds.nextEui()));
    var results = new ArrayList<BulkResult>();

    desired.changeAll(ADA, new BulkSelection.Named(refs), level(40), results::add);

    assertThat(results)
        .extracting(BulkResult::outcome)
        .containsExactly(
            BulkResult.Outcome.UNCHANGED,
            BulkResult.Outcome.CHANGED,
            BulkResult.Outcome.FAILED,
            BulkResult.Outcome.FAILED);
    assertThat(desired.read(ADA, new DeviceRef.ById(other.id())).fields()).containsOnlyKeys(LEVEL);
  }

  @Test
  void aMemberNeedsAGrantToOperate() {
    var building = device.placement().orElseThrow().building();

    assertThat(
            desired
                .change(
                    member(Map.of(building, GrantLevel.OPERATE)), ref, Optional.empty(), level(1))
                .fields())
        .hasSize(1);
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() ->
            desired.change(
                member(Map.of(building, GrantLevel.VIEW)), ref, Optional.empty(), level(2)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> desired.change(member(Map.of()), ref, Optional.empty(), level(2)));
  }

  private static Caller member(Map<UUID, GrantLevel> grants) {
    return new Caller(
        new Actor.User(SampleIds.next(), "mia"), Role.MEMBER, grants, Scope.all(), Origin.HERE);
  }

  private static NavigableMap<FieldName, FieldValue> remove() {
    var changes = new TreeMap<FieldName, FieldValue>();
    changes.put(LEVEL, FieldValue.of(Value.nothing()));
    return changes;
  }
}
