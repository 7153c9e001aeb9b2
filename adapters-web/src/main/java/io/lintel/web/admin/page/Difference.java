package io.lintel.web.admin.page;

import java.util.List;
import java.util.Map;

/**
 * What differs between a form and what somebody else saved meanwhile.
 *
 * @param label of the field
 */
public record Difference(String label, String typed, String saved) {

  /**
   * @param labels of the fields that are compared
   */
  public static List<Difference> between(Form typed, Form saved, Map<String, String> labels) {
    return labels.entrySet().stream()
        .filter(it -> !typed.value(it.getKey()).equals(saved.value(it.getKey())))
        .map(
            it -> new Difference(it.getValue(), typed.value(it.getKey()), saved.value(it.getKey())))
        .toList();
  }
}
