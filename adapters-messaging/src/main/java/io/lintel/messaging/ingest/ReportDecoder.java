package io.lintel.messaging.ingest;

import io.lintel.application.status.IncomingReport;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.ReportedTime;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Violation;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.StatusReport;
import java.time.Instant;
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
  private static final String TIME = "ts";
  private static final String VALUES = "values";

  /**
   * @throws Invalid saying what is wrong and where
   */
  List<IncomingReport> decode(Eui eui, Value payload) {
    return switch (payload) {
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
        Optional.ofNullable(members.get(TIME))
            .map(value -> within(TIME, () -> ReportedTime.of(value)));
    var fields =
        members.get(VALUES) instanceof Value.Members(var values)
            ? within(VALUES, () -> fields(values))
            : new TreeMap<FieldName, FieldValue>();
    return new IncomingReport(eui, time, fields);
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
