package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.renamed;
import static io.lintel.domain.shared.Refusals.assertConflict;
import static io.lintel.domain.shared.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Stale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an EUI when its device gets another one. */
interface DeviceReplacementRules extends DeviceRules {

  private Device replaced(Device device, Eui eui) {
    var replaced = device.changed(device.updatedAt().plusSeconds(1), edit -> edit.withEui(eui));
    devices().update(replaced);
    return replaced;
  }

  @Test
  default void remembersTheEuisThatADeviceHad() {
    var first = inserted(aDevice().tagged("east"));
    var second = replaced(first, SampleIds.nextEui());
    var third = replaced(renamedInStore(second), SampleIds.nextEui());
    var former = new FormerEui(first.eui(), first.id(), second.updatedAt());
    var latest = new FormerEui(second.eui(), first.id(), third.updatedAt());

    assertThat(devices().formerEuis(first.id())).containsExactly(former, latest);
    assertThat(devices().findFormer(List.of(third.eui(), second.eui(), SampleIds.nextEui())))
        .containsExactly(latest);
    assertThat(devices().findFormer(List.of())).isEmpty();
    assertThat(devices().find(first.eui())).isEmpty();
    assertThat(devices().findAll(List.of(first.eui()))).isEmpty();
    assertThat(devices().find(third.eui())).contains(third);
  }

  private Device renamedInStore(Device device) {
    var renamed = renamed(device, "renamed");
    devices().update(renamed);
    return renamed;
  }

  @Test
  default void knowsNoFormerEuiOfADeviceThatWasNotReplaced() {
    var device = renamedInStore(inserted(aDevice()));

    assertThat(devices().formerEuis(device.id())).isEmpty();
    assertThat(devices().formerEuis(aDevice().build().id())).isEmpty();
    assertThat(devices().findFormer(List.of(device.eui()))).isEmpty();
  }

  @Test
  default void refusesAnEuiThatAnotherDeviceHad() {
    var first = inserted(aDevice());
    var replaced = replaced(first, SampleIds.nextEui());
    var other = inserted(aDevice());

    assertConflict(
        Conflict.Reason.EUI_TAKEN, () -> devices().insert(aDevice().withEui(first.eui()).build()));
    assertConflict(Conflict.Reason.EUI_TAKEN, () -> replaced(other, first.eui()));
    assertThat(devices().find(other.id())).contains(other);
    assertThat(devices().formerEuis(other.id())).isEmpty();
    assertThat(devices().find(first.id())).contains(replaced);
    assertThat(devices().count(new PlaceFilter.Anywhere())).isEqualTo(2);
  }

  @Test
  default void givesADeviceItsFormerEuiBack() {
    var first = inserted(aDevice());
    var second = replaced(first, SampleIds.nextEui());

    var third = replaced(second, first.eui());

    assertThat(devices().find(first.eui())).contains(third);
    assertThat(devices().formerEuis(first.id()))
        .extracting(FormerEui::eui)
        .containsExactly(second.eui());
  }

  @Test
  default void freesFormerEuisWithTheirDevice() {
    var first = inserted(aDevice());
    var second = replaced(first, SampleIds.nextEui());

    devices().delete(second.id(), second.version());

    assertThat(devices().formerEuis(first.id())).isEmpty();
    assertThat(devices().findFormer(List.of(first.eui()))).isEmpty();
    var other = inserted(aDevice().withEui(first.eui()));
    assertThat(devices().find(first.eui())).contains(other);
  }

  @Test
  default void forgetsNothingByAReplacementThatIsRefused() {
    var first = inserted(aDevice());
    var second = renamedInStore(first);

    assertStale(() -> replaced(first, SampleIds.nextEui()));

    assertThat(devices().formerEuis(first.id())).isEmpty();
    assertThat(devices().find(first.eui())).contains(second);
  }

  @Test
  default void letsOneOfManyReplacementsWin() {
    var device = inserted(aDevice());

    var outcome = Race.of(8, _ -> replaced(device, SampleIds.nextEui()));

    assertThat(outcome.finished()).isEqualTo(1);
    assertThat(outcome.failures())
        .allSatisfy(failure -> assertThat(failure).isInstanceOf(Stale.class));
    assertThat(devices().formerEuis(device.id()))
        .extracting(FormerEui::eui)
        .containsExactly(device.eui());
  }

  @Test
  default void doesNotLetAnEuiSlipAwayWhileItIsReplaced() {
    var device = inserted(aDevice());

    var outcome =
        Race.of(
            List.of(
                () -> replaced(device, SampleIds.nextEui()),
                () -> devices().insert(aDevice().withEui(device.eui()).build()),
                () -> devices().insert(aDevice().withEui(device.eui()).build())));

    assertThat(outcome.finished()).isEqualTo(1);
    assertThat(devices().find(device.eui())).isEmpty();
    assertThat(devices().formerEuis(device.id())).hasSize(1);
  }
}
