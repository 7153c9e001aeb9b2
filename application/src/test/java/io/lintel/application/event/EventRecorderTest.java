package io.lintel.application.event;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lintel.application.ManualClock;
import io.lintel.application.Stores;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.audit.AuditActor;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditFixtures;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.audit.Change;
import io.lintel.domain.device.DeviceFixtures;
import io.lintel.domain.event.DomainEvent;
import io.lintel.domain.event.DomainEvent.DeviceAction;
import io.lintel.domain.event.DomainEvent.DeviceEvent;
import io.lintel.domain.event.EventFixtures;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventRecorderTest {

  private static final Change CHANGE =
      Change.of("device.changed", AuditFixtures.LAMP, Optional.empty(), Optional.empty());

  private final ManualClock clock = new ManualClock();
  private final Stores stores = Stores.inMemory();
  private final EventRecorder events =
      new EventRecorder(stores.outbox(), stores.audit(), clock, new Uuids(clock, new Random(1)));

  @Test
  void givesEachEventItsOwnIdInTheirOrderAndTheSameTime() {
    var messages =
        events.messages(ADA, Stream.generate(EventRecorderTest::anEvent).limit(100).toList());

    assertThat(messages).allMatch(message -> message.time().equals(ManualClock.NOON));
    assertThat(messages).allMatch(message -> message.id().version() == 7);
    assertThat(messages)
        .extracting(message -> message.id().toString())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void recordsWhoDidItWhenAndFromWhereWithTheEvents() {
    var caller = ADA.from(Origin.of("192.0.2.7", "request-1"));

    events.record(caller, CHANGE, anEvent(), anEvent());

    assertThat(stores.outbox().depth()).isEqualTo(2);
    assertThat(entries())
        .extracting(AuditEntry::at, AuditEntry::actor, AuditEntry::origin, AuditEntry::change)
        .containsExactly(
            tuple(ManualClock.NOON, AuditActor.of(ADA.actor()), caller.origin(), CHANGE));
  }

  @Test
  void eventsBelongToTheTraceOfTheirCallerAndTheTrailKeepsNone() {
    var trace = Optional.of(EventFixtures.TRACE);
    var caller = ADA.from(Origin.of("192.0.2.7", "request-1").within(trace));

    events.record(caller, CHANGE, anEvent());
    events.report(caller, List.of(anEvent()));

    assertThat(stores.outbox().oldest(10))
        .hasSize(2)
        .allMatch(entry -> entry.event().trace().equals(trace));
    assertThat(entries()).allMatch(entry -> entry.origin().trace().isEmpty());
  }

  @Test
  void recordsAChangeThatNobodyElseIsToldOf() {
    events.record(ADA, CHANGE);

    assertThat(stores.outbox().depth()).isZero();
    assertThat(entries()).hasSize(1);
  }

  @Test
  void whatDevicesReportIsNoChange() {
    events.report(ADA, List.of(anEvent()));

    assertThat(stores.outbox().depth()).isEqualTo(1);
    assertThat(entries()).isEmpty();
  }

  @Test
  void writesMuchAtOnceAtTheEndOfTheWork() {
    events.together(() -> {
      events.record(ADA, CHANGE, anEvent());
      return events.together(() -> {
        events.record(ADA, CHANGE, anEvent());
        assertThat(entries()).isEmpty();
        assertThat(stores.outbox().depth()).isZero();
        return true;
      });
    });

    assertThat(entries()).hasSize(2);
    assertThat(stores.outbox().depth()).isEqualTo(2);
  }

  @Test
  void workThatFailsRecordsNothing() {
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() ->
            events.together(() -> {
              events.record(ADA, CHANGE, anEvent());
              throw new Conflict(Conflict.Reason.NOT_EMPTY, "refused");
            }));

    assertThat(entries()).isEmpty();
    assertThat(stores.outbox().depth()).isZero();
  }

  private List<AuditEntry> entries() {
    return stores.audit().list(AuditQuery.all(PageRequest.first(10))).items();
  }

  private static DomainEvent anEvent() {
    return new DeviceEvent(DeviceAction.CHANGED, DeviceFixtures.aDevice().build());
  }
}
