package io.lintel.web.device;

import io.lintel.domain.device.KindField;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Violation;
import io.lintel.web.http.Rules;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A field of a kind, as it is said and answered. */
record KindFieldJson(
    @Nullable String name,
    @Nullable String label,
    @Nullable String unit,
    @Nullable String type,
    @Nullable Double min,
    @Nullable Double max) {

  static KindFieldJson of(KindField field) {
    return new KindFieldJson(
        field.name(),
        field.label(),
        field.unit(),
        field.type().name(),
        orNull(field.min()),
        orNull(field.max()));
  }

  /**
   * @param place where it stands in the body; the core, which does not know that, names a field of
   *     a kind by its name
   */
  KindField toField(String place) {
    var given = Rules.required(place + "/name", name);
    try {
      return new KindField(
          given,
          label == null ? "" : label,
          unit == null ? "" : unit,
          type(place + "/type", Rules.required(place + "/type", type)),
          optional(min),
          optional(max));
    } catch (Invalid e) {
      throw new Invalid(
          e.violations().stream().map(violation -> placed(violation, place, given)).toList());
    }
  }

  private static Violation placed(Violation violation, String place, String name) {
    var field = violation.field();
    var ownPlace = "fields/" + name;
    var changed =
        field.equals("fields")
            ? place + "/name"
            : field.startsWith(ownPlace + "/") ? place + field.substring(ownPlace.length()) : field;
    return new Violation(changed, violation.message());
  }

  private static KindField.Type type(String field, String text) {
    return Arrays.stream(KindField.Type.values())
        .filter(type -> type.name().equals(text))
        .findFirst()
        .orElseThrow(() -> {
          var names = Arrays.stream(KindField.Type.values()).map(Enum::name);
          return new Invalid(field, "must be one of " + names.collect(Collectors.joining(", ")));
        });
  }

  private static OptionalDouble optional(@Nullable Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  private static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? (Double) number.getAsDouble() : null;
  }
}
