package io.lintel.application.shared;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.ManualClock;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Attempt;
import io.lintel.domain.shared.IdempotencyStore;
import io.lintel.persistence.memory.InMemoryIdempotencyStore;
import io.lintel.persistence.memory.MemoryDatabase;
import org.junit.jupiter.api.Test;

class NamedRequestsTest {

  private final ManualClock clock = new ManualClock();
  private final NamedRequests requests =
      new NamedRequests(new InMemoryIdempotencyStore(new MemoryDatabase()), clock);

  @Test
  void aFinishedRequestIsAnsweredUntilItIsPurged() {
    var begun = begin();
    requests.finish(ADA, "k", begun, "answer");

    assertThat(requests.begin(ADA, "k", "x")).isEqualTo(new Attempt.Finished("answer"));
    clock.advance(IdempotencyStore.KEPT_FOR);
    assertThat(requests.purge()).isFalse();
    assertThat(requests.begin(ADA, "k", "other")).isInstanceOf(Attempt.Begun.class);
  }

  @Test
  void anAbandonedRequestIsFree() {
    requests.abandon(ADA, "k", begin());

    assertThat(requests.begin(ADA, "k", "other")).isInstanceOf(Attempt.Begun.class);
  }

  @Test
  void callersDoNotShareKeys() {
    requests.finish(ADA, "k", begin(), "answer");

    assertThat(requests.begin(Caller.trusted(new Actor.Internal("bob")), "k", "x"))
        .isInstanceOf(Attempt.Begun.class);
  }

  private Attempt.Begun begin() {
    return (Attempt.Begun) requests.begin(ADA, "k", "x");
  }
}
