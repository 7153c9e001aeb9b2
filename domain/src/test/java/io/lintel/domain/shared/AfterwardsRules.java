package io.lintel.domain.shared;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.device.Device;
import io.lintel.domain.registry.RegistryRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done when a unit of work has ended. */
interface AfterwardsRules extends RegistryRules {

  @Test
  default void isDoneWhenOthersSeeWhatWasWritten() {
    var device = aDevice().build();
    var seen = new ArrayList<Boolean>();

    store()
        .unitOfWork()
        .execute(() -> {
          store().unitOfWork().afterwards(() -> seen.add(othersSee(device)));
          store().devices().insert(device);
          assertThat(seen).isEmpty();
        });

    assertThat(seen).containsExactly(true);
  }

  @Test
  default void isDoneWhenTheUnitWasGivenUp() {
    var device = aDevice().build();
    var seen = new ArrayList<Boolean>();

    assertThatThrownBy(() ->
            store()
                .unitOfWork()
                .execute(() -> {
                  store().devices().insert(device);
                  store().unitOfWork().afterwards(() -> seen.add(othersSee(device)));
                  throw new IllegalStateException("given up");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(seen).containsExactly(false);
  }

  private boolean othersSee(Device device) {
    var found = new ArrayList<Device>();
    var race = Race.of(List.of(() -> store().devices().find(device.eui()).ifPresent(found::add)));
    assertThat(race.failures()).isEmpty();
    return found.contains(device);
  }

  @Test
  default void ofAUnitInsideAnotherIsDoneWhenThatHasEnded() {
    var done = new ArrayList<String>();

    store()
        .unitOfWork()
        .execute(() -> {
          store().unitOfWork().afterwards(() -> done.add("first"));
          store()
              .unitOfWork()
              .execute(() -> store().unitOfWork().afterwards(() -> done.add("second")));
          assertThat(done).isEmpty();
        });

    assertThat(done).containsExactly("first", "second");
    store().unitOfWork().execute(() -> {});
    assertThat(done).as("done once").hasSize(2);
  }

  @Test
  default void withoutAUnitIsDoneAtOnce() {
    var done = new ArrayList<String>();

    store().unitOfWork().afterwards(() -> done.add("at once"));

    assertThat(done).containsExactly("at once");
  }
}
