package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.renamed;
import static io.lintel.domain.device.KindFixtures.aKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link DeviceRepository} has to do. */
public abstract class DeviceRepositoryContract extends RegistryContract<DeviceRepository> {

  protected DeviceRepositoryContract() {
    super(DeviceRepository.class, Registry::devices);
  }

  @Test
  void isEmptyAtFirst() {
    var device = aDevice().build();

    assertThat(port().find(device.id())).isEmpty();
    assertThat(port().find(device.eui())).isEmpty();
    assertThat(port().findAll(List.of(device.eui()))).isEmpty();
    assertThat(port().list(DeviceQuery.all(PageRequest.first(1))).items()).isEmpty();
    assertThat(port().list(DeviceQuery.all(PageRequest.first(1))).next()).isEmpty();
    assertThat(port().count(new PlaceFilter.Anywhere())).isZero();
  }

  @Test
  void keepsAllParts() {
    var kind = aKind().build();
    store().kinds().insert(kind);
    var device =
        aDevice()
            .ofKind(kind.key())
            .at(DeviceFixtures.aPlacement())
            .tagged("east", "2026-11")
            .with("serial", "A-1")
            .with("note", "")
            .in(DeviceState.DISABLED)
            .atVersion(7)
            .build();

    port().insert(device);

    assertThat(port().find(device.id())).contains(device);
    assertThat(port().find(device.eui())).contains(device);
    assertThat(port().findAll(List.of(device.eui()))).containsExactly(device);
  }

  @Test
  void refusesAnEuiThatIsTaken() {
    var device = aDevice().in(DeviceState.RETIRED).build();
    port().insert(device);

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> port().insert(aDevice().withEui(device.eui()).build()))
        .returns(Conflict.Reason.EUI_TAKEN, Conflict::reason);
  }

  @Test
  void refusesAStaleVersion() {
    var first = aDevice().build();
    port().insert(first);
    var second = renamed(first, "second");
    port().update(second);

    assertThatExceptionOfType(Stale.class).isThrownBy(() -> port().update(renamed(first, "late")));
    assertThat(port().find(first.id())).contains(second);
  }

  @Test
  void refusesToChangeWhatIsNotThere() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> port().update(renamed(aDevice().build(), "new")));
  }
}
