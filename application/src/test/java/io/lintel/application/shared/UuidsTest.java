package io.lintel.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.ManualClock;
import io.lintel.domain.shared.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidsTest {

  private final ManualClock clock = new ManualClock();
  private final Uuids uuids = new Uuids(clock, new Random(1));

  @Test
  void areOfVersionSevenAndTheVariantOfTheRfc() {
    assertThat(Stream.generate(uuids::next).limit(1_000))
        .allMatch(uuid -> uuid.version() == 7 && uuid.variant() == 2);
  }

  @Test
  void beginWithTheMilliseconds() {
    assertThat(uuids.next().getMostSignificantBits() >>> 16)
        .isEqualTo(ManualClock.NOON.toEpochMilli());
  }

  @Test
  void increaseWhileTheClockStands() {
    assertThat(Stream.generate(uuids::next).limit(10_000).map(UUID::toString).toList())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void increaseWhenTheClockGoesBack() {
    var before = uuids.next();
    clock.advance(Duration.ofHours(-1));

    assertThat(uuids.next().toString()).isGreaterThan(before.toString());
  }

  @Test
  void followTheClockWithinAMillisecond() {
    var one = uuids.next();
    clock.advance(Duration.ofNanos(300_000));
    var other = uuids.next();

    assertThat(fraction(other) - fraction(one)).isBetween(1_200L, 1_250L); // 0.3 of 4,096
  }

  @Test
  void increaseForEachOfManyThreadsAndAreNeverTheSame() {
    var made = Collections.synchronizedList(new ArrayList<List<UUID>>());

    var outcome = Race.of(16, _ -> made.add(Stream.generate(uuids::next).limit(1_000).toList()));

    assertThat(outcome.failures()).isEmpty();
    assertThat(made).allSatisfy(own -> assertThat(own).isSortedAccordingTo(UuidsTest::byText));
    assertThat(new HashSet<>(made.stream().flatMap(List::stream).toList())).hasSize(16_000);
  }

  private static int byText(UUID one, UUID other) {
    return one.toString().compareTo(other.toString());
  }

  private static long fraction(UUID uuid) {
    return uuid.getMostSignificantBits() & 0xFFF;
  }
}
