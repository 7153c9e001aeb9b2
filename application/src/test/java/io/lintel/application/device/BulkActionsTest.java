package io.lintel.application.device;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.SampleIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkActionsTest {

  private static final DeviceQuery ALL = DeviceQuery.all(PageRequest.first(1));
  private static final BulkAction TAG = new BulkAction.AddTags(Set.of(new Tag("east")));

  private final Core core = new Core();

  private List<BulkResult> run(BulkAction action, BulkSelection selection) {
    var results = new ArrayList<BulkResult>();
    core.bulkActions().run(ADA, action, selection, results::add);
    return results;
  }

  private List<BulkResult.Outcome> outcomes(BulkAction action, Device... devices) {
    var refs = List.of(devices).stream().<DeviceRef>map(it -> new DeviceRef.ById(it.id())).toList();
    return run(action, new BulkSelection.Named(refs)).stream().map(BulkResult::outcome).toList();
  }

  private Device now(Device device) {
    return core.devices().get(ADA, new DeviceRef.ById(device.id()));
  }

  @Test
  void doesOnceWhatIsDoneTwice() {
    var device = core.aDevice();
    var room = core.aRoom().id().value();
    for (var action :
        List.of(
            new BulkAction.Place(Optional.of(room)),
            TAG,
            new BulkAction.RemoveTags(Set.of(new Tag("east"))),
            new BulkAction.SetState(DeviceState.DISABLED),
            new BulkAction.SetState(DeviceState.ACTIVE),
            new BulkAction.SetState(DeviceState.RETIRED))) {
      assertThat(outcomes(action, device)).containsExactly(BulkResult.Outcome.CHANGED);
      assertThat(outcomes(action, device)).containsExactly(BulkResult.Outcome.UNCHANGED);
    }

    assertThat(now(device).placement().orElseThrow().room()).isEqualTo(room);
    assertThat(now(device).tags()).isEmpty();
    assertThat(now(device).state()).isEqualTo(DeviceState.RETIRED);
  }

  @Test
  void tellsOfEachDeviceForItself() {
    var full = core.aDevice(DeviceDraft.named("full").tagged(new TreeSet<>(tags(20))));
    var free = core.aDevice();
    var unknown = new DeviceRef.ByEui(SampleIds.nextEui());
    List<DeviceRef> named =
        List.of(new DeviceRef.ById(full.id()), unknown, new DeviceRef.ByEui(free.eui()), unknown);

    var results = run(TAG, new BulkSelection.Named(named));

    assertThat(results)
        .extracting(BulkResult::outcome)
        .containsExactly(
            BulkResult.Outcome.FAILED,
            BulkResult.Outcome.FAILED,
            BulkResult.Outcome.CHANGED,
            BulkResult.Outcome.FAILED);
    assertThat(results.getFirst().reason()).isEqualTo("tags: must be at most 20, not 21");
    assertThat(results.get(1).reason()).contains("There is no device");
    assertThat(results).extracting(BulkResult::ref).isEqualTo(named);
    assertThat(now(free).tags()).containsExactly(new Tag("east"));
  }

  private static List<Tag> tags(int number) {
    return IntStream.range(0, number).mapToObj(i -> new Tag("t" + i)).toList();
  }

  @Test
  void meetsAllDevicesOfAQueryAlsoWhenTheyLeaveIt() {
    var room = core.aRoom().id().value();
    int many = 2 * BulkActions.BATCH + 1;
    IntStream.range(0, many).forEach(_ -> core.aDevice());
    var elsewhere = core.aDeviceIn(room);

    var results =
        run(
            new BulkAction.Place(Optional.of(room)),
            new BulkSelection.Matching(ALL.at(new PlaceFilter.Unplaced())));

    assertThat(results)
        .hasSize(many)
        .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(BulkResult.Outcome.CHANGED));
    assertThat(now(elsewhere)).isEqualTo(elsewhere);
    assertThat(core.devices().list(ADA, ALL.at(new PlaceFilter.Unplaced())).items()).isEmpty();
  }

  @Test
  void failsForEachDeviceWhenThereIsNoSuchKind() {
    var device = core.aDevice();

    assertThat(outcomes(new BulkAction.SetKind(Optional.of(new KindKey("none"))), device))
        .containsExactly(BulkResult.Outcome.FAILED);
    assertThat(now(device)).isEqualTo(device);
  }

  @Test
  void takesABoundedNumberOfNames() {
    var ref = new DeviceRef.ByEui(SampleIds.nextEui());
    var refs = Collections.<DeviceRef>nCopies(BulkSelection.Named.MOST + 1, ref);

    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new BulkSelection.Named(refs));
  }
}
