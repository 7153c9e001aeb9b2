package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A valid report; a test says only what it is about. Immutable. */
public record ReportBuilder(
    Eui eui,
    Instant at,
    Instant receivedAt,
    NavigableMap<FieldName, FieldValue> fields,
    Optional<Expectation> expectation,
    Optional<Source> source) {

  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final Eui LAMP = Eui.parse("00158d0001a2b3c4");

  /** Of {@link #LAMP}, at {@link #NOON}, without fields. */
  public static ReportBuilder aReport() {
    return new ReportBuilder(LAMP, NOON, NOON, new TreeMap<>(), Optional.empty(), Optional.empty());
  }

  public ReportBuilder of(Eui other) {
    return new ReportBuilder(other, at, receivedAt, fields, expectation, source);
  }

  /** When it was so, and when it was received. */
  public ReportBuilder at(Instant time) {
    return new ReportBuilder(eui, time, time, fields, expectation, source);
  }

  public ReportBuilder receivedAt(Instant time) {
    return new ReportBuilder(eui, at, time, fields, expectation, source);
  }

  public ReportBuilder with(String name, Value value) {
    var more = new TreeMap<>(fields);
    more.put(new FieldName(name), FieldValue.of(value));
    return new ReportBuilder(eui, at, receivedAt, more, expectation, source);
  }

  public ReportBuilder with(String name, double value) {
    return with(name, Value.of(value));
  }

  public ReportBuilder with(String name, String value) {
    return with(name, Value.of(value));
  }

  public ReportBuilder without(String name) {
    return with(name, Value.nothing());
  }

  public ReportBuilder expecting(Duration lateAfter, Duration offlineAfter) {
    var expected = Optional.of(new Expectation(lateAfter, offlineAfter));
    return new ReportBuilder(eui, at, receivedAt, fields, expected, source);
  }

  public ReportBuilder through(Source other) {
    return new ReportBuilder(eui, at, receivedAt, fields, expectation, Optional.of(other));
  }

  public StatusReport build() {
    var deadlines =
        expectation.map(expected -> Hearing.since(receivedAt).deadlines(receivedAt, expected));
    return new StatusReport(eui, at, receivedAt, fields, deadlines, source);
  }
}
