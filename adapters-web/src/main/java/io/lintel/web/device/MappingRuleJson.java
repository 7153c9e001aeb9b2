package io.lintel.web.device;

import io.lintel.domain.device.MappingRule;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.web.http.Rules;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A rule of a kind's mapping, as it is said and answered. */
record MappingRuleJson(
    @Nullable String from,
    @Nullable String field,
    @Nullable Double scale,
    @Nullable Double offset,
    @Nullable String unit,
    @Nullable Map<String, Value> values) {

  static MappingRuleJson of(MappingRule rule) {
    return new MappingRuleJson(
        rule.from().text(),
        rule.field(),
        orNull(rule.scale()),
        orNull(rule.offset()),
        rule.unit().isEmpty() ? null : rule.unit(),
        rule.values().isEmpty() ? null : rule.values());
  }

  MappingRule toRule(String place) {
    var pointer = MappingJson.pointer(place + "/from", Rules.required(place + "/from", from));
    var name = Rules.required(place + "/field", field);
    try {
      return new MappingRule(
          pointer,
          name,
          optional(scale),
          optional(offset),
          unit == null ? "" : unit,
          values == null ? new TreeMap<>() : new TreeMap<>(values));
    } catch (Invalid refusal) {
      throw MappingJson.placed(refusal, place);
    }
  }

  private static OptionalDouble optional(@Nullable Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  private static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? (Double) number.getAsDouble() : null;
  }
}
