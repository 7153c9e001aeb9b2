package io.lintel.application.bridge.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a row changes in one field of its device.
 *
 * @param field as an export names its column
 * @param before empty when the device had none
 * @param after empty when it has none any more
 */
public record FieldDiff(String field, Optional<String> before, Optional<String> after) {

  static List<FieldDiff> between(Map<String, String> before, Map<String, String> after) {
    var fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    var diff = new ArrayList<FieldDiff>();
    for (var field : fields) {
      var one = Optional.ofNullable(before.get(field));
      var other = Optional.ofNullable(after.get(field));
      if (!one.equals(other)) {
        diff.add(new FieldDiff(field, one, other));
      }
    }
    return diff;
  }
}
