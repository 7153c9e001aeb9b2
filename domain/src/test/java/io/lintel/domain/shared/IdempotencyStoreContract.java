package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import io.lintel.domain.shared.Attempt.Begun;
import io.lintel.domain.shared.Attempt.Finished;
import io.lintel.domain.shared.Attempt.OtherRequest;
import io.lintel.domain.shared.Attempt.Running;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What every {@link IdempotencyStore} has to do. */
public abstract class IdempotencyStoreContract extends RegistryContract<IdempotencyStore> {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final RequestKey KEY = new RequestKey("ada", "\u00fc-1");
  private static final Instant EXPIRED = NOON.plus(IdempotencyStore.KEPT_FOR);
  private static final Instant LOST = NOON.plus(IdempotencyStore.LOST_AFTER);

  protected IdempotencyStoreContract() {
    super(IdempotencyStore.class, Registry::requests);
  }

  private IdempotencyStore requests() {
    return store().requests();
  }

  @Test
  final void aRequestIsBegunOnceAndThenRuns() {
    assertThat(requests().begin(KEY, "x", NOON)).isEqualTo(new Begun(NOON));
    assertThat(requests().begin(KEY, "x", NOON.plusSeconds(1))).isEqualTo(new Running());
  }

  @Test
  final void aFinishedRequestHasItsAnswer() {
    requests().begin(KEY, "x", NOON);
    requests().finish(KEY, NOON, "{\"\ud83d\udca1\": 1}");

    assertThat(requests().begin(KEY, "x", before(EXPIRED)))
        .isEqualTo(new Finished("{\"\ud83d\udca1\": 1}"));
  }

  @Test
  final void anotherRequestWithTheSameKeyIsToldSo() {
    requests().begin(KEY, "x", NOON);
    assertThat(requests().begin(KEY, "y", NOON)).isEqualTo(new OtherRequest());
    requests().finish(KEY, NOON, "done");
    assertThat(requests().begin(KEY, "y", before(EXPIRED))).isEqualTo(new OtherRequest());
  }

  @Test
  final void keysOfOtherCallersAndOtherSpellingsAreOthers() {
    requests().begin(KEY, "x", NOON);

    for (var other :
        new RequestKey[] {
          new RequestKey("bob", KEY.key()), new RequestKey("ada", "\u00dc-1"),
          new RequestKey("ada", KEY.key() + " "), new RequestKey("ADA", KEY.key())
        }) {
      assertThat(requests().begin(other, "x", NOON)).as("%s", other).isInstanceOf(Begun.class);
    }
  }

  @Test
  final void anAbandonedRequestMayBeBegunAgainByAnyRequest() {
    requests().begin(KEY, "x", NOON);
    requests().abandon(KEY, NOON);

    assertThat(requests().begin(KEY, "y", NOON.plusSeconds(1)))
        .isEqualTo(new Begun(NOON.plusSeconds(1)));
  }

  @Test
  final void aRequestIsForgottenWhenItsTimeIsOver() {
    requests().begin(KEY, "x", NOON);
    requests().finish(KEY, NOON, "done");

    assertThat(requests().begin(KEY, "y", EXPIRED)).isEqualTo(new Begun(EXPIRED));
    assertThat(requests().begin(KEY, "y", EXPIRED.plusSeconds(1))).isEqualTo(new Running());
  }

  @Test
  final void aLostRequestMayBeBegunAgainAndItsLateEndHasNoEffect() {
    requests().begin(KEY, "x", NOON);

    assertThat(requests().begin(KEY, "x", before(LOST))).isEqualTo(new Running());
    assertThat(requests().begin(KEY, "x", LOST)).isEqualTo(new Begun(LOST));
    requests().finish(KEY, NOON, "late");
    requests().abandon(KEY, NOON);
    assertThat(requests().begin(KEY, "x", LOST)).isEqualTo(new Running());
    requests().finish(KEY, LOST, "done");
    assertThat(requests().begin(KEY, "x", LOST)).isEqualTo(new Finished("done"));
  }

  @Test
  final void ofManyThatBeginAtOnceOneIsToldTo() {
    requests().begin(KEY, "x", NOON);
    var told = new ConcurrentLinkedQueue<Attempt>();

    var outcome = Race.of(8, _ -> told.add(requests().begin(KEY, "x", LOST)));

    assertThat(outcome.failures()).isEmpty();
    assertThat(told).hasSize(8).containsOnlyOnce(new Begun(LOST));
    assertThat(told.stream().filter(new Running()::equals)).hasSize(7);
  }

  @Test
  final void forgetsTheOldestFirst() {
    for (int i = 0; i < 5; i++) {
      requests().begin(new RequestKey("ada", "k" + i), "x", NOON.plusSeconds(5 - i));
    }
    requests().finish(new RequestKey("ada", "k4"), NOON.plusSeconds(1), "done");

    assertThat(requests().purge(EXPIRED.plusSeconds(1).minusNanos(1_000), 10)).isZero();
    assertThat(requests().purge(EXPIRED.plusSeconds(4), 3)).isEqualTo(3);
    assertThat(requests().purge(EXPIRED.plusSeconds(4), 3)).isEqualTo(1);
    assertThat(requests().purge(EXPIRED.plusSeconds(4), 3)).isZero();
    assertThat(requests().purge(EXPIRED.plusSeconds(5), 3)).isEqualTo(1);
  }

  private static Instant before(Instant time) {
    return time.minus(1, ChronoUnit.MICROS);
  }
}
