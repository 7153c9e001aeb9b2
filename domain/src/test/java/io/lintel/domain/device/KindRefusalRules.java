package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.device.KindFixtures.renamed;
import static io.lintel.domain.shared.Refusals.assertConflict;
import static io.lintel.domain.shared.Refusals.assertNotFound;
import static io.lintel.domain.shared.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Stale;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused, and that it then changes nothing. */
interface KindRefusalRules extends DeviceRules {

  @Test
  default void refusesAKeyThatIsTaken() {
    var kind = inserted(aKind());

    assertConflict(
        Conflict.Reason.KEY_TAKEN,
        () -> kinds().insert(aKind().withKey(kind.key().value()).named("other").build()));
    assertThat(kinds().find(kind.key())).contains(kind);
  }

  @Test
  default void refusesAStaleVersionOfAKind() {
    var first = inserted(aKind());
    var second = renamed(first, "second");
    kinds().update(second);

    assertStale(() -> kinds().update(renamed(first, "late")));
    assertStale(() -> kinds().delete(first.key(), first.version()));
    assertStale(() -> kinds().update(renamed(renamed(second, "third"), "fourth")));
    assertThat(kinds().find(first.key())).contains(second);
  }

  @Test
  default void refusesToChangeAKindThatIsNotThere() {
    var kind = aKind().build();

    assertNotFound("kind", () -> kinds().update(renamed(kind, "new")));
    assertNotFound("kind", () -> kinds().delete(kind.key(), kind.version()));
    assertThat(kinds().list()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  default void refusesToDeleteAKindThatDevicesAreOf(DeviceState state) {
    var kind = inserted(aKind());
    var device = inserted(aDevice().ofKind(kind.key()).in(state));

    assertConflict(Conflict.Reason.NOT_EMPTY, () -> kinds().delete(kind.key(), kind.version()));
    assertThat(kinds().find(kind.key())).contains(kind);
    assertThat(devices().find(device.id())).contains(device);
  }

  @Test
  default void deletesAKindThatDevicesAreNoLongerOf() {
    var kind = inserted(aKind());
    var device = inserted(aDevice().ofKind(kind.key()));
    devices().update(device.changed(device.updatedAt(), it -> it.withKind(Optional.empty())));

    kinds().delete(kind.key(), kind.version());

    assertThat(kinds().find(kind.key())).isEmpty();
  }

  @Test
  default void aChangedKindKeepsItsDevices() {
    var kind = inserted(aKind());
    var device = inserted(aDevice().ofKind(kind.key()));

    kinds().update(renamed(kind, "another"));

    assertThat(devices().find(device.id())).contains(device);
  }

  @RepeatedTest(3)
  default void ofSeveralWritersOfOneKindOneWins() {
    var kind = inserted(aKind());

    var race = Race.of(8, i -> kinds().update(renamed(kind, "writer " + i)));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Stale.class);
  }

  @RepeatedTest(3)
  default void ofSeveralKindsWithOneKeyOneGetsIt() {
    var race = Race.of(8, i -> kinds().insert(aKind().withKey("lamp").named("by " + i).build()));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Conflict.class);
    assertThat(kinds().list()).hasSize(1);
  }
}
