package io.lintel.web.admin.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class TimelineTest {

  private static final Instant FROM = Instant.parse("2026-11-26T00:00:00Z");
  private static final Instant TO = FROM.plus(Duration.ofMinutes(100));
  private static final Duration WIDTH = Duration.ofMinutes(1);

  /** Reports every 10 minutes, so that it is late after 15 and offline after 30. */
  private static Kind kind(Optional<Duration> every) {
    return new Kind(
        new KindKey("lamp"),
        "Lamp",
        "",
        every,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Version.FIRST,
        FROM,
        FROM);
  }

  private static Instant minute(int number) {
    return FROM.plus(Duration.ofMinutes(number));
  }

  private static List<String> drawn(Connectivity now, Integer... heard) {
    var starts = new TreeSet<Instant>();
    Arrays.stream(heard).map(TimelineTest::minute).forEach(starts::add);
    var every = Optional.of(Duration.ofMinutes(10));
    var timeline = Timeline.of(kind(every), now, FROM, TO, starts, WIDTH).orElseThrow();
    return timeline.stretches().stream()
        .map(it ->
            "%s %d-%d"
                .formatted(
                    it.state(),
                    Duration.between(FROM, it.from()).toMinutes(),
                    Duration.between(FROM, it.to()).toMinutes()))
        .toList();
  }

  private static Connectivity since(State state, int minute) {
    return new Connectivity(state, Optional.of(minute(minute)), Optional.of(Reason.SILENT));
  }

  @Test
  void isInOneStateAsLongAsItWas() {
    assertThat(drawn(since(State.ONLINE, -500), 0, 10, 20)).containsExactly("ONLINE 0-100");
    assertThat(drawn(since(State.OFFLINE, -500))).containsExactly("OFFLINE 0-100");
  }

  @Test
  void silenceMakesItLateThenOffline() {
    assertThat(drawn(since(State.ONLINE, 60), 0, 10, 60, 70))
        .containsExactly("ONLINE 0-26", "LATE 26-41", "OFFLINE 41-60", "ONLINE 60-100");
  }

  @Test
  void whatItIsNowCountsFromWhenItIsSo() {
    assertThat(drawn(since(State.OFFLINE, 35), 0, 10, 20, 30))
        .as("it said goodbye")
        .containsExactly("ONLINE 0-35", "OFFLINE 35-100");
  }

  @Test
  void beforeItsFirstReportNothingIsSaid() {
    assertThat(drawn(since(State.ONLINE, 50), 50, 60)).containsExactly("ONLINE 50-100");
    assertThat(drawn(Connectivity.NEVER_SEEN)).isEmpty();
  }

  @Test
  void withoutAnIntervalSilenceMeansNothing() {
    var heard = new TreeSet<Instant>();
    assertThat(Timeline.of(kind(Optional.empty()), Connectivity.NEVER_SEEN, FROM, TO, heard, WIDTH))
        .isEmpty();
  }

  @Test
  void tellsTheLastOutagesAndWhereTheyAre() {
    var heard = new TreeSet<>(List.of(minute(0), minute(50)));
    var every = Optional.of(Duration.ofMinutes(10));
    var timeline =
        Timeline.of(kind(every), since(State.ONLINE, 50), FROM, TO, heard, WIDTH).orElseThrow();
    assertThat(timeline.outages()).extracting(it -> it.length().toMinutes()).containsExactly(19L);
    assertThat(timeline.place(minute(50))).isEqualTo(500);
    assertThat(timeline.place(minute(-5))).isZero();
  }
}
