package io.lintel.domain.bridge;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.aPlacement;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Placement;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link PlacedStatuses} have to do: what the ports of the two contexts say. */
public abstract class PlacedStatusesContract {

  private Stores stores;

  /** Ports that see the same. */
  public record Stores(DeviceRepository devices, StatusStore statuses, PlacedStatuses placed) {}

  protected abstract Stores emptyStores();

  /** Those of a server that is dead, or that was closed. */
  protected abstract PlacedStatuses unreachable();

  @BeforeEach
  final void open() {
    stores = emptyStores();
  }

  private Device registered(Device device) {
    stores.devices().insert(device);
    return device;
  }

  private void assertFound(Device device, DeviceStatus status) {
    var expected = new PlacedStatus(device.placement().map(Placement::building), status);
    assertThat(stores.placed().find(new DeviceRef.ById(device.id()))).contains(expected);
    assertThat(stores.placed().find(new DeviceRef.ByEui(device.eui()))).contains(expected);
  }

  private DeviceStatus kept(Device device) {
    var found = stores.statuses().find(List.of(device.eui()), StatusQuery.EVERYTHING);
    assertThat(found).containsKey(device.eui());
    return found.get(device.eui());
  }

  @Test
  final void findsADeviceWithAllThatItReported() {
    var device = registered(aDevice().at(aPlacement()).tagged("a", "b").build());
    var other = registered(aDevice().build());
    stores
        .statuses()
        .merge(
            List.of(
                aReport()
                    .of(device.eui())
                    .with("number", 21.5)
                    .with("words", Value.of("ü"))
                    .with("gone", Value.nothing())
                    .with("list", Value.of(List.of(Value.of(true))))
                    .build(),
                aReport().of(other.eui()).with("number", 1).build()));

    assertThat(kept(device).fields()).hasSize(3);
    assertFound(device, kept(device));
  }

  @Test
  final void findsADeviceThatNeverReported() {
    var device = registered(aDevice().build());

    assertFound(device, DeviceStatus.neverSeen(device.eui()));
  }

  @Test
  final void findsADeviceOfWhichAllFieldsAreGone() {
    var device = registered(aDevice().build());
    stores
        .statuses()
        .merge(List.of(aReport().of(device.eui()).with("gone", Value.nothing()).build()));

    assertThat(kept(device).fields()).isEmpty();
    assertFound(device, kept(device));
  }

  @Test
  final void findsADeviceThatIsNotInUse() {
    var device = registered(aDevice().in(DeviceState.RETIRED).build());

    assertFound(device, DeviceStatus.neverSeen(device.eui()));
  }

  @Test
  final void findsNothingOfWhoIsNotRegistered() {
    var stranger = SampleIds.nextEui();
    stores.statuses().merge(List.of(aReport().of(stranger).with("number", 1).build()));

    assertThat(stores.placed().find(new DeviceRef.ByEui(stranger))).isEmpty();
    assertThat(stores.placed().find(new DeviceRef.ById(aDevice().build().id()))).isEmpty();
  }

  @Test
  final void afterAReplacementItIsTheStatusOfTheNewHardware() {
    var before = registered(aDevice().build());
    stores.statuses().merge(List.of(aReport().of(before.eui()).with("number", 1).build()));
    var after = before.changed(before.updatedAt(), edit -> edit.withEui(SampleIds.nextEui()));
    stores.devices().update(after);

    assertFound(after, DeviceStatus.neverSeen(after.eui()));
    assertThat(stores.placed().find(new DeviceRef.ByEui(before.eui()))).isEmpty();
  }

  @Test
  final void saysThatAStoreIsAwayAndNeverThatThereIsNothing() {
    var dead = unreachable();
    var device = aDevice().build();

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> dead.find(new DeviceRef.ById(device.id())));
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> dead.find(new DeviceRef.ByEui(device.eui())));
  }
}
