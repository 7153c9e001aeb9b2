package io.lintel.application.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.StatusReport;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What no store could take is refused where it comes in: alone, not with its whole batch. */
class IncomingReportTest {

  private static final Eui LAMP = Eui.parse("00158d0001a2b3c4");

  @Test
  void refusesATimeBefore1970() {
    var before = Instant.EPOCH.minusNanos(1_000);

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new IncomingReport(LAMP, Optional.of(before), fields(1)))
        .withMessage("ts: must not be before 1970, not 1969-12-31T23:59:59.999999Z");
  }

  @Test
  void refusesMoreFieldsThanAStatusHas() {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> report(StatusReport.MOST_FIELDS + 1))
        .withMessage("fields: must be at most 256, not 257");
  }

  @Test
  void takesAsManyFieldsAsAStatusHasAndNone() {
    assertThat(report(StatusReport.MOST_FIELDS).fields()).hasSize(256);
    assertThat(report(0).fields()).isEmpty();
  }

  @Test
  void isNotChangedByWhoMadeIt() {
    var fields = fields(1);
    var report = new IncomingReport(LAMP, Optional.empty(), fields);

    fields.clear();

    assertThat(report.fields()).hasSize(1);
  }

  private static IncomingReport report(int fields) {
    return new IncomingReport(LAMP, Optional.empty(), fields(fields));
  }

  private static NavigableMap<FieldName, FieldValue> fields(int count) {
    var fields = new TreeMap<FieldName, FieldValue>();
    for (int i = 0; i < count; i++) {
      fields.put(new FieldName("f" + i), FieldValue.of(Value.of(i)));
    }
    return fields;
  }
}
