package io.lintel.messaging.ingest;

import io.lintel.application.status.IncomingReport;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Violation;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.StatusReport;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Reads a status report: an object of fields; or {@code {"ts": time, "values": fields}}, where the
 * time, which may be missing, is in epoch milliseconds or RFC 3339; or an array of the latter.
 */
final class ReportDecoder {
  static final int MOST_BYTES = 64 * 1024;

  private static final String TIME = "ts";
  private static final String VALUES = "values";
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final JsonValues json = new JsonValues(MOST_BYTES);

  /**
   * @throws Invalid saying what is wrong and where
   */
  List<IncomingReport> decode(Eui eui, byte[] payload) {
    return switch (json.parse(payload)) {
      case Value.Members(var members) -> List.of(report(eui, members));
      case Value.Items(var items) -> reports(eui, items);
      case Value.Nothing _, Value.Bool _, Value.Num _, Value.Text _ ->
          throw new Invalid("", "must be an object, or an array of objects");
    };
  }

  private static List<IncomingReport> reports(Eui eui, List<Value> items) {
    var reports = new ArrayList<IncomingReport>(items.size());
    for (int index = 0; index < items.size(); index++) {
      int at = index;
      reports.add(
          within(
              String.valueOf(at),
              () -> {
                if (items.get(at) instanceof Value.Members(var members) && isTimed(members)) {
                  return timed(eui, members);
                }
                throw new Invalid("", "must be an object with 'ts' and 'values'");
              }));
    }
    return reports;
  }

  private static IncomingReport report(Eui eui, NavigableMap<String, Value> members) {
    return isTimed(members)
        ? timed(eui, members)
        : new IncomingReport(eui, Optional.empty(), fields(members));
  }

  private static boolean isTimed(Map<String, Value> members) {
    return members.get(VALUES) instanceof Value.Members
        && members.keySet().stream().allMatch(name -> name.equals(TIME) || name.equals(VALUES));
  }

  private static IncomingReport timed(Eui eui, Map<String, Value> members) {
    Optional<Instant> time =
        Optional.ofNullable(members.get(TIME)).map(value -> within(TIME, () -> time(value)));
    var fields =
        members.get(VALUES) instanceof Value.Members(var values)
            ? within(VALUES, () -> fields(values))
            : new TreeMap<FieldName, FieldValue>();
    return new IncomingReport(eui, time, fields);
  }

  private static Instant time(Value value) {
    Instant time =
        switch (value) {
          case Value.Num(var millis) when Math.abs(millis) < 1e15 -> ofMillis(millis);
          case Value.Text(var text) -> ofText(text);
          case Value.Num _, Value.Nothing _, Value.Bool _, Value.Items _, Value.Members _ ->
              throw new Invalid("", "must be epoch milliseconds or an RFC 3339 time");
        };
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
      throw new Invalid("", "must be between 1970 and 9999, not " + time);
    }
    return time;
  }

  private static Instant ofMillis(double millis) {
    long whole = (long) Math.floor(millis);
    return Instant.ofEpochMilli(whole).plusNanos(Math.round((millis - whole) * 1e6));
  }

  private static Instant ofText(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException failure) {
      throw new Invalid("", "must be epoch milliseconds or an RFC 3339 time");
    }
  }

  private static NavigableMap<FieldName, FieldValue> fields(Map<String, Value> members) {
    if (members.size() > StatusReport.MOST_FIELDS) {
      throw new Invalid(
          "", "has %d fields, more than %d".formatted(members.size(), StatusReport.MOST_FIELDS));
    }
    var fields = new TreeMap<FieldName, FieldValue>();
    members.forEach(
        (name, value) -> fields.put(new FieldName(name), within(name, () -> FieldValue.of(value))));
    return fields;
  }

  /** Says of what goes wrong inside where it was. */
  private static <T> T within(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Invalid failure) {
      throw new Invalid(
          failure.violations().stream()
              .map(violation ->
                  new Violation(
                      violation.field().isEmpty() ? place : place + "/" + violation.field(),
                      violation.message()))
              .toList());
    }
  }
}
