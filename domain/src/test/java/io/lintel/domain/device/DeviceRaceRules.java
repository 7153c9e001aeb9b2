package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.renamed;
import static io.lintel.domain.device.KindFixtures.aKind;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Stale;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What comes of several that write at once. */
interface DeviceRaceRules extends DeviceRules {

  int RUNNERS = 8;

  @RepeatedTest(3)
  default void ofSeveralWritersThatReadTheSameVersionOneWins() {
    var device = inserted(aDevice());

    var race = Race.of(RUNNERS, i -> devices().update(renamed(device, "writer " + i)));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(RUNNERS - 1).hasOnlyElementsOfType(Stale.class);
    assertThat(devices().find(device.id()))
        .hasValueSatisfying(
            found -> assertThat(found.version()).isEqualTo(device.version().next()));
  }

  @RepeatedTest(3)
  default void ofSeveralDevicesWithOneEuiOneGetsIt() {
    var eui = SampleIds.nextEui();

    var race = Race.of(RUNNERS, i -> devices().insert(aDevice().withEui(eui).build()));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures())
        .hasSize(RUNNERS - 1)
        .allSatisfy(failure ->
            assertThat(failure)
                .isInstanceOfSatisfying(
                    Conflict.class,
                    it -> assertThat(it.reason()).isEqualTo(Conflict.Reason.EUI_TAKEN)));
    assertThat(devices().count(new PlaceFilter.Anywhere())).isEqualTo(1);
  }

  @RepeatedTest(3)
  default void ofSeveralDevicesThatChangeToOneEuiOneGetsIt() {
    var eui = SampleIds.nextEui();
    var all =
        List.of(inserted(aDevice()), inserted(aDevice()), inserted(aDevice()), inserted(aDevice()));

    var race =
        Race.of(
            all.size(),
            i -> {
              var device = all.get(i);
              devices().update(device.changed(device.updatedAt(), edit -> edit.withEui(eui)));
            });

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(all.size() - 1).hasOnlyElementsOfType(Conflict.class);
    assertThat(devices().find(eui)).isPresent();
  }

  @Test
  default void losesNoChangeOfThoseWhoTryAgain() {
    var device = inserted(aDevice());

    var race =
        Race.of(
            4,
            i -> {
              for (int change = 0; change < 5; change++) {
                rename(device.id(), "writer " + i);
              }
            });

    assertThat(race.failures()).isEmpty();
    assertThat(devices().find(device.id()))
        .hasValueSatisfying(found -> assertThat(found.version().number()).isEqualTo(21));
  }

  private void rename(DeviceId id, String name) {
    Race.untilNotStale(() -> devices().update(renamed(devices().find(id).orElseThrow(), name)));
  }

  @RepeatedTest(5)
  default void aChangeAndADeletionOfOneVersionExcludeEachOther() {
    var device = inserted(aDevice());

    var race =
        Race.of(
            List.of(
                () -> devices().update(renamed(device, "changed")),
                () -> devices().delete(device.id(), device.version())));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(1).hasOnlyElementsOfTypes(Stale.class, NotFound.class);
  }

  @RepeatedTest(5)
  default void noDeviceIsOfAKindThatIsBeingDeleted() {
    var kind = inserted(aKind());
    var device = aDevice().ofKind(kind.key()).build();

    var race =
        Race.of(
            List.of(
                () -> devices().insert(device), () -> kinds().delete(kind.key(), kind.version())));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(1).hasOnlyElementsOfType(LintelException.class);
    assertThat(devices().find(device.id()).isPresent())
        .isEqualTo(kinds().find(kind.key()).isPresent());
  }
}
