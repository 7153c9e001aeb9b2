package io.lintel.application.status;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lintel.application.Core;
import io.lintel.application.ManualClock;
import io.lintel.application.status.ReplayResult.Outcome;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.domain.status.QuarantineEntry.State;
import io.lintel.domain.status.UndecodedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuarantineReplayTest {

  private final Core core = new Core();
  private final QuarantineService quarantine = core.quarantine();
  private final List<QuarantineEntry> redelivered = new ArrayList<>();
  private final QuarantineReplay replay = core.replay(this::understandGood);

  @Test
  void keepsWhatIsRefused() {
    var id = put("bad");

    assertThat(quarantine.get(ADA, id))
        .returns("not JSON", QuarantineEntry::reason)
        .returns(ManualClock.NOON, QuarantineEntry::receivedAt)
        .returns(State.WAITING, QuarantineEntry::state);
    assertThat(quarantine.counters()).isEqualTo(new QuarantineCounters(1, 0));
  }

  @Test
  void whatIsUnderstoodNowLeaves() {
    var id = put("good");
    core.clock().advance(Duration.ofHours(1));

    assertThat(replay.replay(ADA, List.of(id)))
        .containsExactly(new ReplayResult(id, Outcome.TAKEN, Optional.empty()));

    assertThat(entries()).isEmpty();
    assertThat(redelivered)
        .extracting(QuarantineEntry::receivedAt)
        .containsExactly(ManualClock.NOON);
  }

  @Test
  void whatIsStillNotUnderstoodStaysWithTheNewReason() {
    var id = put("bad");

    assertThat(replay.replay(ADA, List.of(id)))
        .containsExactly(new ReplayResult(id, Outcome.REFUSED, Optional.of("still not")));

    assertThat(quarantine.get(ADA, id))
        .returns("still not", QuarantineEntry::reason)
        .returns(State.REFUSED, QuarantineEntry::state);
  }

  @Test
  void answersForEachIdOnceInTheirOrder() {
    var bad = put("bad");
    var good = put("good");
    var missing = SampleIds.next();

    assertThat(replay.replay(ADA, List.of(missing, good, bad, good)))
        .extracting(ReplayResult::id, ReplayResult::outcome)
        .containsExactly(
            tuple(missing, Outcome.UNKNOWN),
            tuple(good, Outcome.TAKEN),
            tuple(bad, Outcome.REFUSED));
  }

  @Test
  void replaysTheOldestFirst() {
    var first = put("good 1");
    core.clock().advance(Duration.ofSeconds(1));
    var second = put("good 2");

    replay.replay(ADA, List.of(second, first));

    assertThat(redelivered).extracting(QuarantineEntry::id).containsExactly(first, second);
  }

  @Test
  void replaysEverythingOnce() {
    var ids =
        IntStream.range(0, QuarantineReplay.AT_ONCE * 2 + 3)
            .mapToObj(i -> put((i % 3 == 0 ? "bad " : "good ") + i))
            .toList();

    var results = replay.replayAll(ADA);

    assertThat(results).extracting(ReplayResult::id).isEqualTo(ids.reversed());
    assertThat(entries())
        .hasSize((int) results.stream().filter(it -> it.outcome() == Outcome.REFUSED).count())
        .allMatch(entry -> entry.state() == State.REFUSED);
  }

  @Test
  void doesNotReplayWhatIsNotWhole() {
    var id = put("good" + " ".repeat(UndecodedMessage.MOST_BYTES));

    assertThat(replay.replay(ADA, List.of(id)))
        .singleElement()
        .returns(Outcome.REFUSED, ReplayResult::outcome);

    assertThat(redelivered).isEmpty();
    assertThat(quarantine.get(ADA, id)).returns("not JSON", QuarantineEntry::reason);
  }

  @Test
  void keepsEverythingWhenAStoreGoesAway() {
    var id = put("good");
    var broken =
        core.replay(_ -> {
          throw new StoreUnavailable("The store", "no connection", null);
        });

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> broken.replay(ADA, List.of(id)));

    assertThat(entries()).extracting(QuarantineEntry::id).containsExactly(id);
  }

  @Test
  void discardsForGood() {
    var one = put("one");
    var other = put("other");

    assertThat(quarantine.discard(ADA, List.of(one, SampleIds.next()))).isEqualTo(1);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> quarantine.get(ADA, one));
    assertThat(entries()).extracting(QuarantineEntry::id).containsExactly(other);

    assertThat(quarantine.discardAll(ADA)).isEqualTo(1);
    assertThat(entries()).isEmpty();
  }

  private List<Optional<String>> understandGood(List<QuarantineEntry> entries) {
    redelivered.addAll(entries);
    return entries.stream()
        .map(entry ->
            entry.message().payload().text().orElseThrow().startsWith("good")
                ? Optional.<String>empty()
                : Optional.of("still not"))
        .toList();
  }

  private UUID put(String payload) {
    var message = UndecodedMessage.of("topic", payload.getBytes(StandardCharsets.UTF_8), false);
    quarantine.keep(ADA, List.of(new RefusedMessage(message, "not JSON")));
    return entries().getFirst().id();
  }

  private List<QuarantineEntry> entries() {
    return quarantine.list(ADA, PageRequest.first(500)).items();
  }
}
