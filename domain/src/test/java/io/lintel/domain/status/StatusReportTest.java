package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatusReportTest {

  @Test
  void timesHaveMicroseconds() {
    var report = aReport().at(NOON.plusNanos(1_999)).build();

    assertThat(report.at()).isEqualTo(NOON.plusNanos(1_000));
    assertThat(report.receivedAt()).isEqualTo(NOON.plusNanos(1_000));
  }

  @Test
  void hasAtMost256Fields() {
    var most = aReport();
    for (int i = 0; i < 256; i++) {
      most = most.with("f" + i, i);
    }
    assertThat(most.build().fields()).hasSize(256);
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(most.with("one_more", 1)::build)
        .withMessageContaining("at most 256, not 257");
  }

  @Test
  void keepsACopyOfItsFields() {
    var fields = new TreeMap<FieldName, FieldValue>();
    var report =
        new StatusReport(
            ReportBuilder.LAMP, NOON, NOON, fields, Optional.empty(), Optional.empty());

    fields.put(new FieldName("x"), FieldValue.of(Value.of(1)));

    assertThat(report.fields()).isEmpty();
  }
}
