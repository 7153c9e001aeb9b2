package io.lintel.application.status;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Each transition is told at least once, always with the same id. */
class TellingTest {

  private final Core core = new Core();

  @Test
  void aTransitionIsToldOnce() {
    var lamp = core.aDevice().eui();
    core.newEvents();
    core.statuses().report(ADA, List.of(report(lamp, 7)));

    assertThat(core.teller().tell()).isFalse();
    core.teller().tell();

    assertThat(core.newEventTypes()).containsExactly("connectivity.changed");
  }

  @Test
  void whatWasRecordedButNotMarkedAsToldIsToldAgainWithTheSameId() {
    var lamp = core.aDevice().eui();
    core.newEvents();
    core.statuses().report(ADA, List.of(report(lamp, 7)));
    var untold = core.stores().statuses().untold(10);
    assertThat(untold).hasSize(1);

    core.teller().tell();
    var id = untold.getFirst().id();

    assertThat(core.newEvents())
        .singleElement()
        .returns(id, EventMessage::id)
        .returns(untold.getFirst().to().since().orElseThrow(), EventMessage::time);
  }

  @Test
  void whileTheRegistryIsAwayNothingIsForgotten() {
    var lamp = core.aDevice().eui();
    core.newEvents();
    core.statuses().report(ADA, List.of(report(lamp, 7)));
    var away = new AtomicBoolean(true);
    var teller = new ConnectivityTeller(core.stores().statuses(), recorder(away));

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(teller::tell);
    away.set(false);
    teller.tell();

    assertThat(core.newEventTypes()).containsExactly("connectivity.changed");
    assertThat(teller.told()).isEqualTo(1);
  }

  private EventRecorder recorder(AtomicBoolean away) {
    Runnable check =
        () -> {
          if (away.get()) {
            throw new StoreUnavailable("the registry", "told to be away", null);
          }
        };
    var outbox = Intervention.before(Outbox.class, core.stores().outbox(), "append", check);
    return new EventRecorder(
        outbox, core.stores().audit(), core.clock(), new Uuids(core.clock(), new Random(2)));
  }
}
