package io.lintel.web.admin.kinds;

import io.lintel.domain.device.MappingRule;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.ValuePointer;
import io.lintel.domain.shared.Violation;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.FormTable;
import io.lintel.web.admin.page.TypedValue;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.Rules;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules by which payloads of a kind become fields, as rows of its form. */
final class RuleRows {

  private static final FormTable TABLE =
      new FormTable(
          "rule", List.of("from", "field", "scale", "offset", "unit", "values"), Set.of());

  private RuleRows() {}

  static Form put(Form form, List<MappingRule> rules) {
    return TABLE.put(form, rules.stream().map(RuleRows::row).toList());
  }

  static Form typed(Form form, FormValues values) {
    return TABLE.put(form, TABLE.typed(values));
  }

  static List<MappingRule> read(FormValues values, List<Violation> wrong) {
    return TABLE.read(TABLE.typed(values), wrong, RuleRows::rule);
  }

  private static List<String> row(MappingRule rule) {
    return List.of(
        rule.from().text(),
        rule.field(),
        Numbers.text(rule.scale()),
        Numbers.text(rule.offset()),
        rule.unit(),
        text(rule.values()));
  }

  private static MappingRule rule(List<String> row) {
    return new MappingRule(
        Rules.at("from", () -> new ValuePointer(row.get(0))),
        row.get(1),
        Numbers.parse("scale", row.get(2)),
        Numbers.parse("offset", row.get(3)),
        row.get(4),
        values(row.get(5)));
  }

  /** Such as {@code 0 = closed, 1 = open}; as JSON what cannot be said so. */
  private static String text(Map<String, Value> values) {
    var simple =
        values.entrySet().stream()
            .map(it -> it.getKey() + " = " + TypedValue.text(it.getValue()))
            .collect(Collectors.joining(", "));
    try {
      return values(simple).equals(values) ? simple : Value.of(values).canonical();
    } catch (Invalid _) {
      return Value.of(values).canonical();
    }
  }

  private static NavigableMap<String, Value> values(String text) {
    if (text.startsWith("{") && TypedValue.parse("values", text) instanceof Value.Members members) {
      return members.values();
    }
    var values = new TreeMap<String, Value>();
    for (var pair : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new Invalid("values", "must be such as 0 = closed, 1 = open");
      }
      var name = pair.substring(0, equals).strip();
      var becomes = TypedValue.parse("values", pair.substring(equals + 1).strip());
      if (values.put(name, becomes) != null) {
        throw new Invalid("values", "must not name '%s' twice".formatted(name));
      }
    }
    return values;
  }
}
