package io.lintel.application.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.ManualClock;
import io.lintel.domain.node.Listener;
import io.lintel.domain.node.ListenerRegister;
import io.lintel.domain.node.SeenListener;
import io.lintel.persistence.memory.InMemoryListenerRegister;
import io.lintel.persistence.memory.MemoryDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signs of life, and who notices that there are none. */
class ListenersThatAreGoneTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Listener ONE = listener("one");
  private static final Listener OTHER = listener("other");

  private final ManualClock clock = new ManualClock();
  private final MemoryDatabase database = new MemoryDatabase();
  private final ListenerRegister register = new InMemoryListenerRegister(database);
  private final Attendance attendance = attendance(ONE, clock);
  private final AbandonedListeners abandoned =
      new AbandonedListeners(register, attendance, "broker", clock, MINUTE);

  private static Listener listener(String node) {
    return new Listener("broker", "lintel-" + node, node, List.of("a/#", "b/" + node));
  }

  private Attendance attendance(Listener listener, InstantSource clock) {
    var attendance = new Attendance(register, clock, MINUTE);
    attendance.add(listener);
    return attendance;
  }

  /** Looks every second, while the others tell that they live. */
  private List<SeenListener> look(Duration time, Attendance... living) {
    List<SeenListener> gone = List.of();
    for (int second = 0; second < time.toSeconds(); second++) {
      clock.advance(Duration.ofSeconds(1));
      for (var each : living) {
        each.tell();
      }
      gone = abandoned.look();
    }
    return gone;
  }

  @Test
  void whoGivesSignsOfLifeIsNotGone() {
    assertThat(look(MINUTE.multipliedBy(3), attendance, attendance(OTHER, clock))).isEmpty();
  }

  @Test
  void whoGivesNoneIsGoneAfterTheTime() {
    attendance(OTHER, clock).tell();

    assertThat(look(MINUTE, attendance)).isEmpty();
    assertThat(look(Duration.ofSeconds(1), attendance))
        .containsExactly(new SeenListener(OTHER, ManualClock.NOON));
  }

  @Test
  void whoComesBackIsNotGoneAnyMore() {
    attendance(OTHER, clock).tell();
    var gone = look(MINUTE.plusSeconds(1), attendance).getFirst();
    assertThat(abandoned.isSilentStill(gone)).isTrue();

    attendance(OTHER, clock).tell();

    assertThat(abandoned.isSilentStill(gone)).isFalse();
    assertThat(abandoned.look()).isEmpty();
    assertThat(abandoned.dismiss(gone)).isFalse();
    assertThat(look(MINUTE.minusSeconds(1), attendance)).isEmpty();
  }

  @Test
  void aClockThatIsWrongIsNotASilence() {
    InstantSource slow = () -> clock.instant().minus(Duration.ofHours(5));
    InstantSource fast = () -> clock.instant().plus(Duration.ofHours(5));

    assertThat(
            look(
                MINUTE.multipliedBy(2),
                attendance(OTHER, slow),
                attendance(listener("third"), fast)))
        .isEmpty();
  }

  @Test
  void timeInWhichNobodyLookedIsNoSilence() {
    var other = attendance(OTHER, clock);
    other.tell();
    look(Duration.ofSeconds(5), attendance);

    clock.advance(Duration.ofHours(1)); // the store was away for all
    assertThat(abandoned.look()).isEmpty();
    other.tell();

    assertThat(look(MINUTE, attendance)).isEmpty();
  }

  @Test
  void ownListenersAreNeverGone() {
    attendance.tell();

    assertThat(look(MINUTE.multipliedBy(2))).isEmpty();
  }

  @Test
  void mayListenAsLongAsTheOthersKnowThatItLives() {
    assertThat(attendance.objection(ONE)).isEmpty();
    database.close();

    clock.advance(MINUTE.dividedBy(2).minusSeconds(1));
    assertThat(attendance.objection(ONE)).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    assertThat(attendance.objection(ONE)).hasValueSatisfying(it -> assertThat(it).contains("told"));
  }

  @Test
  void mustNotListenWhileItIsDismissed() {
    var other = attendance(OTHER, clock);
    other.tell();
    var gone = look(MINUTE.plusSeconds(1), attendance).getFirst();
    assertThat(abandoned.dismiss(gone)).isTrue();
    assertThat(other.objection(OTHER)).isPresent();

    abandoned.forget(gone);

    assertThat(other.objection(OTHER)).isEmpty();
    assertThat(look(Duration.ofSeconds(1), attendance)).isEmpty();
  }

  @Test
  void mayListenWhenWhoDismissedItDied() {
    var other = attendance(OTHER, clock);
    other.tell();
    abandoned.dismiss(look(MINUTE.plusSeconds(1), attendance).getFirst());

    clock.advance(Duration.ofMinutes(1));

    assertThat(other.objection(OTHER)).isEmpty();
  }

  @Test
  void knowsWhatWasAskedForByTheSameName() {
    attendance(OTHER, clock).tell();

    assertThat(attendance.formerTopics("broker", OTHER.name())).isEqualTo(OTHER.topics());
    assertThat(attendance.formerTopics("elsewhere", OTHER.name())).isEmpty();
    assertThat(attendance.formerTopics("broker", ONE.name())).isEmpty();
  }
}
