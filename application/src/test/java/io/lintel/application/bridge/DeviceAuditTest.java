package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.Stores;
import io.lintel.application.device.BulkAction;
import io.lintel.application.device.BulkSelection;
import io.lintel.application.shared.Caller;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.audit.AuditTrail;
import io.lintel.domain.audit.Change;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Tag;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeviceAuditTest {

  private static final AuditQuery ALL = AuditQuery.all(PageRequest.first(50));

  private final AtomicInteger appends = new AtomicInteger();
  private final Core core =
      new Core(
          Stores.inMemory()
              .withAudit(it ->
                  Intervention.before(AuditTrail.class, it, "append", appends::incrementAndGet)));
  private final DeviceAudit audit = new DeviceAudit(core.devices(), core.stores().audit());
  private final Room here = core.aRoom();
  private final Room there = core.aRoom();

  private static Caller memberOf(Room room) {
    return new Caller(
        new Actor.User(UUID.randomUUID(), "Mel"),
        Role.MEMBER,
        Map.of(room.building().value(), GrantLevel.VIEW),
        Scope.all(),
        Origin.HERE);
  }

  private static DeviceRef ref(Device device) {
    return new DeviceRef.ById(device.id());
  }

  private List<String> actions(Caller caller, Device device) {
    return audit.list(caller, ref(device), ALL).items().stream()
        .map(entry -> entry.change().action())
        .toList();
  }

  @Test
  void tellsWhatWasDoneLatestFirst() {
    var device = core.aDevice();
    core.devices().place(ADA, ref(device), Optional.empty(), Optional.of(here.id().value()));
    core.devices().change(ADA, ref(device), Optional.empty(), it -> it.inState(DeviceState.ACTIVE));
    core.devices().retire(ADA, ref(device), Optional.empty());

    assertThat(actions(ADA, device))
        .containsExactly("device.retired", "device.placed", "device.registered");
  }

  @Test
  void aDeletedDeviceIsNoMore() {
    var device = core.aDevice();
    core.devices().delete(ADA, ref(device), Optional.empty());

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> actions(ADA, device));
  }

  @Test
  void membersSeeWhatWasDoneInTheirBuildingsAndNotWhereTheDeviceWasBefore() {
    var device = core.aDeviceIn(there.id().value());
    var caller = ADA.from(Origin.of("192.0.2.7", "1"));
    core.devices().place(caller, ref(device), Optional.empty(), Optional.of(here.id().value()));

    var seen = audit.list(memberOf(here), ref(device), ALL).items();

    assertThat(seen)
        .singleElement()
        .matches(entry -> entry.change().action().equals("device.placed"))
        .matches(entry -> entry.origin().equals(Origin.HERE));
    assertThat(seen.toString())
        .contains(here.id().toString())
        .doesNotContain(there.id().toString(), there.building().toString());
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> audit.list(memberOf(there), ref(device), ALL));
  }

  @Test
  void aBulkActionLeavesOneEntryForEachDeviceThatItChangedWrittenAtOnce() {
    var changed = core.aDevice();
    var alsoChanged = core.aDevice();
    var unchanged = core.aDevice();
    var tags = Set.of(new Tag("new"));
    core.devices()
        .change(ADA, ref(unchanged), Optional.empty(), it -> it.tagged(new TreeSet<>(tags)));

    appends.set(0);
    core.bulkActions()
        .run(
            ADA,
            new BulkAction.AddTags(tags),
            new BulkSelection.Named(List.of(ref(changed), ref(unchanged), ref(alsoChanged))),
            _ -> {});

    assertThat(appends).hasValue(1);
    assertThat(actions(ADA, changed)).containsExactly("device.changed", "device.registered");
    assertThat(actions(ADA, alsoChanged)).containsExactly("device.changed", "device.registered");
    assertThat(actions(ADA, unchanged)).containsExactly("device.changed", "device.registered");
  }

  @Test
  void aRemovedPlaceTellsItOfEachThingInIt() {
    var device = core.aDeviceIn(here.id().value());
    core.buildings().remove(ADA, here.building(), Optional.empty(), true);

    var done =
        core.stores().audit().list(ALL).items().stream()
            .map(AuditEntry::change)
            .map(Change::action)
            .toList();
    assertThat(done).contains("building.removed", "floor.removed", "room.removed", "device.placed");
    assertThat(actions(ADA, device)).containsExactly("device.placed", "device.registered");
  }
}
