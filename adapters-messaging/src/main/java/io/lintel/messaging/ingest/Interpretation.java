package io.lintel.messaging.ingest;

import io.lintel.application.status.IncomingReport;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.Mapping;
import io.lintel.domain.device.Mapping.Mapped;
import io.lintel.domain.shared.Flattening;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Violation;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Makes reports of what devices sent: by the mapping of their kind, if there is one. */
final class Interpretation {

  private final ReportDecoder decoder = new ReportDecoder();

  /**
   * @param kind of the device, when it has a mapping
   * @throws Invalid saying what is wrong and where
   */
  List<IncomingReport> reports(Heard.Status status, Optional<Kind> kind) {
    if (kind.isEmpty()) {
      return decoder.decode(status.eui(), status.payload());
    }
    return documents(status.payload()).stream()
        .map(document -> mapped(kind.get(), document))
        .map(mapped ->
            new IncomingReport(status.eui(), mapped.time(), fields(mapped.fields(), Map.of())))
        .toList();
  }

  /** As for a status; what the system adds stands beside the fields of the device. */
  List<IncomingReport> reports(Heard.Uplink uplink, Optional<Kind> kind) {
    var own =
        uplink
            .payload()
            .map(payload -> kind.map(it -> mapped(it, payload)).orElseGet(() -> flat(payload)))
            .orElseGet(() -> new Mapped(Optional.empty(), new TreeMap<>()));
    return List.of(
        new IncomingReport(
                uplink.eui(), own.time().or(uplink::at), fields(own.fields(), uplink.beside()))
            .introducing(uplink.introduction()));
  }

  /** A list of objects is many reports. */
  private static List<Value> documents(Value payload) {
    return payload instanceof Value.Items(var items)
            && !items.isEmpty()
            && items.stream().allMatch(Value.Members.class::isInstance)
        ? items
        : List.of(payload);
  }

  private static Mapped flat(Value payload) {
    return switch (payload) {
      case Value.Members members -> new Mapped(Optional.empty(), Flattening.of(members));
      case Value.Nothing _ -> new Mapped(Optional.empty(), new TreeMap<>());
      case Value.Bool _, Value.Num _, Value.Text _, Value.Items _ ->
          throw new Invalid("", "what the device sent must be an object");
    };
  }

  private static Mapped mapped(Kind kind, Value payload) {
    Mapping mapping = kind.mapping().orElseThrow();
    try {
      return mapping.apply(payload);
    } catch (Invalid refusal) {
      throw new Invalid(
          refusal.violations().stream()
              .map(violation ->
                  new Violation(
                      violation.field(),
                      "%s (by the mapping of kind '%s')"
                          .formatted(violation.message(), kind.key())))
              .toList());
    }
  }

  private static NavigableMap<FieldName, FieldValue> fields(
      Map<String, Value> own, Map<String, Value> beside) {
    var fields = new TreeMap<FieldName, FieldValue>();
    beside.forEach((name, value) -> fields.put(new FieldName(name), FieldValue.of(value)));
    own.forEach((name, value) -> fields.put(new FieldName(name), value(name, value)));
    return fields;
  }

  private static FieldValue value(String name, Value value) {
    try {
      return FieldValue.of(value);
    } catch (Invalid refusal) {
      throw new Invalid(name, refusal.violations().getFirst().message());
    }
  }
}
