package io.lintel.application.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.application.ManualClock;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.HistoryQuery.Order;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.StatusReport;
import io.lintel.domain.status.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryRetentionTest {

  private static final Eui LAMP = new Eui(1);
  private static final FieldName X = new FieldName("x");
  private static final Instant NOON = ManualClock.NOON;

  private final Core core = new Core();

  @Test
  void forgetsWhatIsOlderThanIsKept() {
    append(NOON.minus(Duration.ofDays(30)).minusMillis(1));
    append(NOON.minus(Duration.ofDays(30)));
    append(NOON);

    assertThat(core.retention(HistoryRetention.DEFAULT_AGE).purge()).isFalse();

    assertThat(times()).containsExactly(NOON.minus(Duration.ofDays(30)), NOON);
  }

  @Test
  void forgetsStepByStep() {
    IntStream.range(0, HistoryRetention.STEP + 1).forEach(i -> append(NOON.plusSeconds(i)));
    core.clock().advance(Duration.ofDays(1));
    var retention = core.retention(Duration.ofHours(1));

    assertThat(retention.purge()).isTrue();
    assertThat(times()).containsExactly(NOON.plusSeconds(HistoryRetention.STEP));
    assertThat(retention.purge()).isFalse();
    assertThat(times()).isEmpty();
  }

  private void append(Instant time) {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(X, FieldValue.of(Value.of(1)));
    core.stores()
        .history()
        .append(
            List.of(
                new StatusReport(LAMP, time, time, fields, Optional.empty(), Optional.empty())));
  }

  private List<Instant> times() {
    var range = new TimeRange(Instant.EPOCH, NOON.plus(Duration.ofDays(1)));
    var query = new HistoryQuery(X, range, Order.OLDEST_FIRST, 10);
    return core.stores().history().read(LAMP, query).samples().stream().map(Reading::at).toList();
  }
}
