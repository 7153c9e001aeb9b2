package io.lintel.application.device;

import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.Change;
import io.lintel.domain.audit.Description;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindField;
import io.lintel.domain.device.Mapping;
import io.lintel.domain.device.MappingRule;
import io.lintel.domain.shared.Value;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the audit trail keeps of kinds. */
final class KindChange {

  private KindChange() {}

  static Change created(Kind kind) {
    return change("kind.created", kind, Optional.empty(), Optional.of(kind));
  }

  static Change changed(Kind before, Kind after) {
    return change("kind.changed", after, Optional.of(before), Optional.of(after));
  }

  static Change deleted(Kind kind) {
    return change("kind.deleted", kind, Optional.of(kind), Optional.empty());
  }

  private static Change change(
      String action, Kind kind, Optional<Kind> before, Optional<Kind> after) {
    return Change.of(
        action,
        new AuditSubject(AuditSubject.Kind.KIND, kind.key().toString()),
        before.map(KindChange::members),
        after.map(KindChange::members));
  }

  private static Value.Members members(Kind kind) {
    return new Description()
        .with("key", kind.key())
        .with("name", kind.name())
        .with("manufacturer", kind.manufacturer())
        .with("reportsEvery", kind.reportsEvery())
        .with("lateAfter", kind.lateAfter())
        .with("offlineAfter", kind.offlineAfter())
        .with("fields", Value.of(kind.fields().stream().map(KindChange::members).toList()))
        .with("mapping", kind.mapping().map(KindChange::members))
        .with("version", kind.version().number())
        .members();
  }

  private static Value.Members members(KindField field) {
    return bounded(
            bounded(
                new Description()
                    .with("name", field.name())
                    .with("label", field.label())
                    .with("unit", field.unit())
                    .with("type", field.type()),
                "min",
                field.min()),
            "max",
            field.max())
        .members();
  }

  private static Value.Members members(Mapping mapping) {
    return new Description()
        .with("time", mapping.time())
        .with("rules", Value.of(mapping.rules().stream().map(KindChange::members).toList()))
        .with("keepsOthers", mapping.keepsOthers())
        .members();
  }

  private static Value.Members members(MappingRule rule) {
    var description =
        new Description()
            .with("from", rule.from().text())
            .with("field", rule.field())
            .with("unit", rule.unit())
            .with("values", Value.of(rule.values()));
    return bounded(bounded(description, "scale", rule.scale()), "offset", rule.offset()).members();
  }

  private static Description bounded(Description description, String name, OptionalDouble number) {
    return number.isPresent() ? description.with(name, number.getAsDouble()) : description;
  }
}
