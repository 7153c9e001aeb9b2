package io.lintel.domain.device;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.renamed;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.shared.Refusals.assertConflict;
import static io.lintel.domain.shared.Refusals.assertNotFound;
import static io.lintel.domain.shared.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Conflict;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused, and that it then changes nothing. */
interface DeviceRefusalRules extends DeviceRules {

  @ParameterizedTest
  @EnumSource
  default void refusesAnEuiThatIsTakenInWhateverState(DeviceState state) {
    var device = inserted(aDevice().in(state));

    assertConflict(
        Conflict.Reason.EUI_TAKEN, () -> devices().insert(aDevice().withEui(device.eui()).build()));
    assertThat(devices().count(new PlaceFilter.Anywhere())).isEqualTo(1);
  }

  @Test
  default void refusesToChangeToAnEuiThatIsTaken() {
    var first = inserted(aDevice());
    var second = inserted(aDevice());

    assertConflict(
        Conflict.Reason.EUI_TAKEN,
        () ->
            devices()
                .update(
                    second.changed(
                        second.updatedAt(), edit -> edit.withName("x").withEui(first.eui()))));
    assertThat(devices().find(first.eui())).contains(first);
    assertThat(devices().find(second.id())).contains(second);
  }

  @Test
  default void refusesAnIdThatIsTaken() {
    var device = inserted(aDevice());

    assertConflict(
        Conflict.Reason.ID_TAKEN,
        () -> devices().insert(aDevice().withId(device.id().value()).named("other").build()));
    assertThat(devices().find(device.id())).contains(device);
  }

  @Test
  default void refusesTheSameDeviceTwice() {
    var device = inserted(aDevice().tagged("east").with("serial", "1"));

    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> devices().insert(device));
    assertThat(devices().find(device.id())).contains(device);
  }

  @Test
  default void refusesAStaleVersion() {
    var first = inserted(aDevice());
    var second = renamed(first, "second");
    devices().update(second);

    assertStale(() -> devices().update(renamed(first, "late")));
    assertStale(() -> devices().delete(first.id(), first.version()));
    assertThat(devices().find(first.id())).contains(second);
  }

  @Test
  default void refusesAVersionThatIsNotThereYet() {
    var device = inserted(aDevice());

    assertStale(() -> devices().update(renamed(renamed(device, "second"), "third")));
    assertStale(() -> devices().delete(device.id(), device.version().next()));
    assertThat(devices().find(device.id())).contains(device);
  }

  @Test
  default void refusesToChangeWhatIsNotThere() {
    var device = aDevice().build();

    assertNotFound("device", () -> devices().update(renamed(device, "new")));
    assertNotFound("device", () -> devices().delete(device.id(), device.version()));
    assertThat(devices().find(device.id())).isEmpty();
  }

  @Test
  default void refusesAKindThatDoesNotExist() {
    var known = inserted(aKind());
    var unknown = aKind().build().key();
    var device = inserted(aDevice().ofKind(known.key()));
    var newcomer = aDevice().ofKind(unknown).build();

    assertNotFound("kind", () -> devices().insert(newcomer));
    assertNotFound(
        "kind",
        () ->
            devices()
                .update(
                    device.changed(
                        device.updatedAt(), edit -> edit.withKind(Optional.of(unknown)))));
    assertThat(devices().find(newcomer.id())).isEmpty();
    assertThat(devices().find(device.id())).contains(device);
  }
}
