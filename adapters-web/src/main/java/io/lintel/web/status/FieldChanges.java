package io.lintel.web.status;

import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.web.http.Rules;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Fields that a body sets; {@code null} removes one. */
public final class FieldChanges {

  private FieldChanges() {}

  public static NavigableMap<FieldName, FieldValue> of(Map<String, Value> members) {
    return in("", members);
  }

  /**
   * @param field the member of the body that holds them, with a slash behind it
   */
  public static NavigableMap<FieldName, FieldValue> in(String field, Map<String, Value> members) {
    var fields = new TreeMap<FieldName, FieldValue>();
    members.forEach((name, value) -> {
      var pointer = field + Rules.segment(name);
      fields.put(
          Rules.at(pointer, () -> new FieldName(name)),
          Rules.at(pointer, () -> FieldValue.of(value)));
    });
    return fields;
  }
}
