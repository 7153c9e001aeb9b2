package io.lintel.persistence.jdbi.device;

import io.lintel.domain.device.Mapping;
import io.lintel.domain.device.MappingRule;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.ValuePointer;
import io.lintel.persistence.jdbi.ValueText;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A mapping as one JSON text. */
final class MappingText {

  private MappingText() {}

  static String of(Mapping mapping) {
    var members = new TreeMap<String, Value>();
    mapping.time().ifPresent(time -> members.put("time", Value.of(time.text())));
    members.put("rules", Value.of(mapping.rules().stream().map(MappingText::value).toList()));
    members.put("keepsOthers", Value.of(mapping.keepsOthers()));
    return new Value.Members(members).canonical();
  }

  private static Value value(MappingRule rule) {
    var members = new TreeMap<String, Value>();
    members.put("from", Value.of(rule.from().text()));
    members.put("field", Value.of(rule.field()));
    rule.scale().ifPresent(scale -> members.put("scale", Value.of(scale)));
    rule.offset().ifPresent(offset -> members.put("offset", Value.of(offset)));
    members.put("unit", Value.of(rule.unit()));
    members.put("values", new Value.Members(rule.values()));
    return new Value.Members(members);
  }

  static Mapping parse(String text) {
    var members = members(ValueText.parse(text));
    return new Mapping(
        Optional.ofNullable(members.get("time")).map(MappingText::word).map(ValuePointer::new),
        members.get("rules") instanceof Value.Items(var items)
            ? items.stream().map(MappingText::rule).toList()
            : List.of(),
        Value.of(true).equals(members.get("keepsOthers")));
  }

  private static MappingRule rule(Value value) {
    var members = members(value);
    return new MappingRule(
        new ValuePointer(word(members.get("from"))),
        word(members.get("field")),
        number(members, "scale"),
        number(members, "offset"),
        word(members.get("unit")),
        members(members.get("values")));
  }

  private static NavigableMap<String, Value> members(@Nullable Value value) {
    if (value instanceof Value.Members(var members)) {
      return members;
    }
    throw new IllegalStateException("not a part of a mapping: " + value);
  }

  private static String word(@Nullable Value value) {
    if (value instanceof Value.Text(var word)) {
      return word;
    }
    throw new IllegalStateException("not a text in a mapping: " + value);
  }

  private static OptionalDouble number(NavigableMap<String, Value> members, String name) {
    return members.get(name) instanceof Value.Num(var number)
        ? OptionalDouble.of(number)
        : OptionalDouble.empty();
  }
}
