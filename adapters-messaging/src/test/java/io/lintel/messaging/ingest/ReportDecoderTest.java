package io.lintel.messaging.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.application.status.IncomingReport;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDecoderTest {
  private static final Eui EUI = Eui.parse("00158d0001a2b3c4");

  private final JsonValues json = new JsonValues(LintelTopics.MOST_BYTES);
  private final ReportDecoder decoder = new ReportDecoder();

  @Test
  void readsAnObjectOfFields() {
    List<IncomingReport> reports =
        decode(
            """
            {"temperature": 21.5, "battery": 87, "open": true, "mode": "eco", "gone": null,
             "nested": {"a": [1, {"b": "ß"}]}, "values": 3}
            """);

    assertThat(reports).hasSize(1);
    assertThat(reports.getFirst().eui()).isEqualTo(EUI);
    assertThat(reports.getFirst().at()).isEmpty();
    assertThat(texts(reports.getFirst()))
        .isEqualTo(
            "battery=87 gone=null mode=\"eco\" nested={\"a\":[1,{\"b\":\"ß\"}]} open=true"
                + " temperature=21.5 values=3");
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000000, 2023-11-14T22:13:20Z",
    "1700000000000.25, 2023-11-14T22:13:20.000250Z",
    "1.7e12, 2023-11-14T22:13:20Z",
    "'\"2023-11-14T22:13:20Z\"', 2023-11-14T22:13:20Z",
    "'\"2023-11-14T23:13:20.123456+01:00\"', 2023-11-14T22:13:20.123456Z",
    "0, 1970-01-01T00:00:00Z",
  })
  void readsATime(String written, Instant time) {
    List<IncomingReport> reports =
        decode("{\"ts\": %s, \"values\": {\"a\": 1}}".formatted(written));

    assertThat(reports).hasSize(1);
    assertThat(reports.getFirst().at()).contains(time);
    assertThat(texts(reports.getFirst())).isEqualTo("a=1");
  }

  @Test
  void readsAnArrayOfTimedReportsInItsOrder() {
    List<IncomingReport> reports =
        decode(
            """
            [{"ts": 2000, "values": {"a": 2}}, {"ts": 1000, "values": {"a": 1}},
             {"values": {"a": 3}}]
            """);

    assertThat(reports).extracting(ReportDecoderTest::texts).containsExactly("a=2", "a=1", "a=3");
    assertThat(reports.getLast().at()).isEmpty();
  }

  @Test
  void readsAReportOfNothing() {
    assertThat(decode("{}")).extracting(ReportDecoderTest::texts).containsExactly("");
    assertThat(decode("[]")).isEmpty();
  }

  @Test
  void refusesAnEmptyPayload() {
    assertThatThrownBy(() -> decode("")).isInstanceOf(Invalid.class).hasMessage("is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~  ~                                | is empty",
        "21.5                                | must be an object",
        "\"on\"                              | must be an object",
        "{                                   | line 1, column 2",
        "{\"a\": 1} x                        | Unrecognized token",
        "{\"a\": 1} {}                       | has something behind its end",
        "{\"a\": 1, \"a\": 2}                | Duplicate field 'a'",
        "{\"a\": NaN}                        | NaN",
        "{\"a\": 1e999}                      | must be finite",
        "{\"a\": 01}                         | is not JSON",
        "{'a': 1}                            | is not JSON",
        "{\"a b\": 1}                        | 'a b' is not a field name",
        "{\"\": 1}                           | is not a field name",
        "{\"a\": \"\\ud800\"}                | surrogate",
        "[1]                                 | 0: must be an object with 'ts' and 'values'",
        "[{\"ts\":1,\"values\":{}},{\"a\":1}] | 1: must be an object with 'ts' and 'values'",
        "{\"ts\": true, \"values\": {}}      | ts: must be epoch milliseconds",
        "{\"ts\": null, \"values\": {}}      | ts: must be epoch milliseconds",
        "{\"ts\": \"now\", \"values\": {}}   | ts: must be epoch milliseconds",
        "{\"ts\": -1, \"values\": {}}        | ts: must be between 1970 and 9999",
        "{\"ts\": 999999999999999, \"values\": {}} | ts: must be between 1970 and 9999",
        "{\"ts\": 1e300, \"values\": {}}     | ts: must be epoch milliseconds",
      })
  void saysWhatIsWrong(String payload, String reason) {
    assertThatThrownBy(() -> decode(payload))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] payload = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};

    assertThatThrownBy(() -> decoder.decode(EUI, json.parse(payload))).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 40, 1_000, 30_000})
  void refusesWhatNestsTooDeep(int depth) {
    String payload = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

    assertThatThrownBy(() -> decode(payload)).isInstanceOf(Invalid.class);
  }

  @Test
  void takesWhatNestsAsDeepAsAllowed() {
    String value = "[".repeat(32) + "]".repeat(32);

    assertThat(decode("[{\"ts\": 1, \"values\": {\"a\": " + value + "}}]")).hasSize(1);
  }

  @Test
  void refusesAValueThatIsTooLongAndNamesItsField() {
    assertThatThrownBy(() -> decode("{\"values\": {\"note\": \"" + "x".repeat(5_000) + "\"}}"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("values/note");
  }

  @Test
  void refusesAReportThatIsTooLong() {
    assertThatThrownBy(() -> decode("{}" + " ".repeat(64 * 1024)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("65538 bytes");
  }

  @Test
  void refusesTooManyFields() {
    String fields =
        IntStream.range(0, 257)
            .mapToObj(number -> "\"f" + number + "\":1")
            .collect(Collectors.joining(","));

    assertThatThrownBy(() -> decode("{" + fields + "}"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("257 fields");
  }

  private List<IncomingReport> decode(String payload) {
    return decoder.decode(EUI, json.parse(payload.getBytes(UTF_8)));
  }

  private static String texts(IncomingReport report) {
    return report.fields().entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue().text())
        .collect(Collectors.joining(" "));
  }
}
