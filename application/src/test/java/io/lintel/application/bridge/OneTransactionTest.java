package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.Stores;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.facility.BuildingDraft;
import io.lintel.application.facility.FloorDraft;
import io.lintel.application.facility.RoomDraft;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A change, its events and its entry in the trail are kept together or not at all. */
class OneTransactionTest {

  private static final PageRequest PAGE = PageRequest.first(10);

  private final AtomicInteger appendsToGo = new AtomicInteger();
  private final Core core =
      new Core(
          Stores.inMemory()
              .withOutbox(
                  it -> Intervention.after(Outbox.class, it, "append", this::failWhenItIsTime)));

  @Test
  void keepsNeitherARegistrationNorItsEvent() {
    var eui = SampleIds.nextEui();

    fails(() -> core.devices().register(ADA, eui, DeviceDraft.named("Lamp")));

    assertThat(core.devices().find(ADA, new DeviceRef.ByEui(eui))).isEmpty();
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void keepsNeitherAChangeOfADeviceNorItsEvent() {
    var device = core.aDevice();
    var ref = new DeviceRef.ById(device.id());
    core.newEvents();

    fails(() -> core.devices().retire(ADA, ref, Optional.empty()));
    fails(() -> core.devices().delete(ADA, ref, Optional.empty()));

    assertThat(core.devices().get(ADA, ref)).isEqualTo(device);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void keepsNeitherANewPlaceNorItsEvent() {
    var floor = core.aFloor(core.aBuilding(), 0);
    core.newEvents();

    fails(() ->
        core.buildings()
            .create(ADA, new BuildingDraft("Library", "", ZoneOffset.UTC, Optional.empty())));
    fails(() -> core.floors().create(ADA, floor.building(), new FloorDraft("Upper", 1)));
    fails(() -> core.rooms().create(ADA, floor.id(), new RoomDraft("Lobby", Optional.empty())));

    assertThat(core.buildings().list(ADA, PAGE).items()).hasSize(1);
    assertThat(core.floors().list(ADA, floor.building(), PAGE).items()).containsExactly(floor);
    assertThat(core.rooms().list(ADA, floor.id(), PAGE).items()).isEmpty();
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void keepsNeitherAChangedPlaceNorItsEvent() {
    var room = core.aRoom();
    core.newEvents();

    fails(() ->
        core.rooms()
            .change(
                ADA, room.id(), Optional.empty(), it -> new RoomDraft("Kitchen", it.position())));

    assertThat(core.rooms().get(ADA, room.id())).isEqualTo(room);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void takesBackAWholeRemovalThatFailsAtItsEnd() {
    var room = core.aRoom();
    var device = core.aDeviceIn(room.id().value());
    core.newEvents();

    // what a removal records is written at its end
    fails(() -> core.buildings().remove(ADA, room.building(), Optional.empty(), true));

    assertThat(core.rooms().get(ADA, room.id())).isEqualTo(room);
    assertThat(core.devices().get(ADA, new DeviceRef.ById(device.id()))).isEqualTo(device);
    assertThat(core.newEvents()).isEmpty();
  }

  private void fails(ThrowingCallable change) {
    var trail = entries();
    appendsToGo.set(1);
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(change);
    assertThat(appendsToGo).hasValue(0);
    assertThat(entries()).isEqualTo(trail);
  }

  private List<AuditEntry> entries() {
    return core.stores().audit().list(AuditQuery.all(PageRequest.first(500))).items();
  }

  private void failWhenItIsTime() {
    if (appendsToGo.decrementAndGet() == 0) {
      throw new StoreUnavailable("The outbox", "disk full", null);
    }
  }
}
