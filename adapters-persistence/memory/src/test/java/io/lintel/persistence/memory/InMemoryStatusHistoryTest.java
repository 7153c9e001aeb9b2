package io.lintel.persistence.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.HistoryQuery.Order;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.ReportBuilder;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusHistoryContract;
import io.lintel.domain.status.TimeRange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryStatusHistoryTest extends StatusHistoryContract {

  @Override
  protected StatusHistory emptyHistory() {
    return new InMemoryStatusHistory();
  }

  @Override
  protected StatusHistory unreachableHistory() {
    var closed = new InMemoryStatusHistory();
    closed.close();
    return closed;
  }

  @Test
  void forgetsTheOldestOfMoreThanItMayKeep() {
    try (var small = new InMemoryStatusHistory(3)) {
      for (int second : List.of(4, 1, 3, 0, 2)) {
        var time = ReportBuilder.NOON.plusSeconds(second);
        small.append(List.of(ReportBuilder.aReport().at(time).with("x", second).build()));
      }
      var range = new TimeRange(Instant.EPOCH, ReportBuilder.NOON.plusSeconds(60));
      var query = new HistoryQuery(new FieldName("x"), range, Order.OLDEST_FIRST, 10);

      assertThat(small.read(ReportBuilder.LAMP, query).samples())
          .extracting(Reading::at)
          .containsExactly(
              ReportBuilder.NOON.plusSeconds(2),
              ReportBuilder.NOON.plusSeconds(3),
              ReportBuilder.NOON.plusSeconds(4));
    }
  }
}
