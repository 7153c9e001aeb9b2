package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeviceReportsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void theNewestOfEachFieldRemains() {
    var merged =
        of(
            aReport().at(NOON.plusSeconds(1)).with("x", 2),
            aReport().with("x", 1).with("y", 1),
            aReport().at(NOON.plusSeconds(2)).without("y"));

    assertThat(merged.getFirst().fields())
        .containsOnly(
            entry(new FieldName("x"), register(1, Value.of(2))),
            entry(new FieldName("y"), register(2, Value.nothing())));
  }

  @Test
  void theDeadlinesThatWereReceivedLastRemain() {
    var last = aReport().at(NOON.plusSeconds(1)).expecting(MINUTE, MINUTE);

    for (var order : List.of(of(last, aReport()), of(aReport(), last))) {
      var merged = order.getFirst();
      assertThat(merged.firstReceivedAt()).isEqualTo(NOON);
      assertThat(merged.lastReceivedAt()).isEqualTo(NOON.plusSeconds(1));
      var due = NOON.plusSeconds(61);
      assertThat(merged.deadlines()).contains(new Deadlines(due, due));
    }
  }

  @Test
  void devicesComeInTheOrderOfTheirEuis() {
    var highest = new Eui(-1);
    var merged =
        of(
            aReport().of(highest),
            aReport().of(device(2)),
            aReport().of(device(1)),
            aReport().of(device(2)));

    assertThat(merged)
        .extracting(DeviceReports::eui)
        .containsExactly(device(1), device(2), highest);
  }

  @Test
  void ofTooManyFieldsTheFirstRemain() {
    var some = aReport();
    var others = aReport();
    for (int i = 0; i < 200; i++) {
      some = some.with("a%03d".formatted(i), i);
      others = others.with("b%03d".formatted(i), i);
    }

    var fields = of(others, some).getFirst().fields();

    assertThat(fields).hasSize(256);
    assertThat(fields.lastKey()).isEqualTo(new FieldName("b055"));
  }

  @Test
  void nothingComesToNothing() {
    assertThat(of()).isEmpty();
    assertThat(of(aReport().of(LAMP)).getFirst().fields()).isEmpty();
  }

  private static List<DeviceReports> of(ReportBuilder... reports) {
    return DeviceReports.of(Stream.of(reports).map(ReportBuilder::build).toList());
  }

  private static Register register(int seconds, Value value) {
    return new Register(NOON.plusSeconds(seconds), FieldValue.of(value));
  }
}
