package io.lintel.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Value;
import io.lintel.persistence.memory.InMemoryOutbox;
import io.lintel.persistence.memory.MemoryDatabase;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxPartTest {

  private final MemoryDatabase database = new MemoryDatabase();
  private final InMemoryOutbox outbox = new InMemoryOutbox(database);
  private final OutboxPart part = new OutboxPart(outbox);

  @Test
  void manyEventsThatWaitAreAnAlarmThatStopsNothing() {
    append(OutboxPart.WORTH_AN_ALARM - 1);
    assertThat(part.problem()).isEmpty();

    append(1);

    assertThat(part.problem()).contains("10000 events wait to be published");
    assertThat(part.isVital()).isFalse();
  }

  @Test
  void aStoreThatIsAwayIsNamed() {
    database.close();

    assertThat(part.problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("memory"));
  }

  private void append(int events) {
    var data = new Value.Members(new TreeMap<>());
    outbox.append(
        IntStream.range(0, events)
            .mapToObj(i -> new EventMessage(new UUID(7, i), Instant.EPOCH, "a.b", "c", data))
            .toList());
  }
}
