package io.lintel.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.ManualClock;
import io.lintel.application.Stores;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.device.DeviceFixtures;
import io.lintel.domain.event.DomainEvent;
import io.lintel.domain.event.DomainEvent.DeviceAction;
import io.lintel.domain.event.DomainEvent.DeviceEvent;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventRecorderTest {

  private final ManualClock clock = new ManualClock();
  private final Stores stores = Stores.inMemory();
  private final EventRecorder events =
      new EventRecorder(stores.outbox(), clock, new Uuids(clock, new Random(1)));

  @Test
  void givesEachEventItsOwnIdInTheirOrderAndTheSameTime() {
    var messages = events.messages(Stream.generate(EventRecorderTest::anEvent).limit(100).toList());

    assertThat(messages).allMatch(message -> message.time().equals(ManualClock.NOON));
    assertThat(messages).allMatch(message -> message.id().version() == 7);
    assertThat(messages)
        .extracting(message -> message.id().toString())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void recordsNothingWhenNothingHappened() {
    events.record(List.of());

    assertThat(stores.outbox().depth()).isZero();
  }

  @Test
  void recordsInTheOutbox() {
    events.record(anEvent(), anEvent());

    assertThat(stores.outbox().depth()).isEqualTo(2);
  }

  private static DomainEvent anEvent() {
    return new DeviceEvent(DeviceAction.CHANGED, DeviceFixtures.aDevice().build());
  }
}
