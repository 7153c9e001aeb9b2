package io.lintel.web.device;

import io.lintel.domain.device.Mapping;
import io.lintel.domain.device.MappingRule;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.ValuePointer;
import io.lintel.domain.shared.Violation;
import io.lintel.web.http.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kind's mapping, as it is said and answered. */
record MappingJson(
    @Nullable String time, @Nullable List<MappingRuleJson> rules, @Nullable Boolean keepsOthers) {

  private static final String PLACE = "mapping";

  static MappingJson of(Mapping mapping) {
    return new MappingJson(
        mapping.time().map(ValuePointer::text).orElse(null),
        mapping.rules().stream().map(MappingRuleJson::of).toList(),
        mapping.keepsOthers());
  }

  Mapping toMapping() {
    var pointer = Optional.ofNullable(time).map(text -> pointer(PLACE + "/time", text));
    var mapped = new ArrayList<MappingRule>();
    var given = Rules.required(PLACE + "/rules", rules);
    for (int i = 0; i < given.size(); i++) {
      mapped.add(given.get(i).toRule("%s/rules/%d".formatted(PLACE, i)));
    }
    try {
      return new Mapping(pointer, mapped, Boolean.TRUE.equals(keepsOthers));
    } catch (Invalid refusal) {
      throw placed(refusal, PLACE);
    }
  }

  static ValuePointer pointer(String place, String text) {
    return Rules.at(place, () -> new ValuePointer(text));
  }

  /** The core does not know where in the body a mapping stands. */
  static Invalid placed(Invalid refusal, String place) {
    return new Invalid(
        refusal.violations().stream()
            .map(violation ->
                new Violation(
                    violation.field().isEmpty() ? place : place + "/" + violation.field(),
                    violation.message()))
            .toList());
  }
}
