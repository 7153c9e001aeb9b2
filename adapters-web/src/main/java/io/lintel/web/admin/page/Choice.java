package io.lintel.web.admin.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that a field offers.
 *
 * @param group under which it stands; empty for none
 */
public record Choice(String value, String text, String group) {

  public static Choice of(String value, @Nullable String text) {
    return new Choice(value, text == null ? value : text, "");
  }

  public Choice in(String changed) {
    return new Choice(value, text, changed);
  }

  /** By group, in the order in which groups come first. */
  public static Map<String, List<Choice>> grouped(List<Choice> choices) {
    var groups = new LinkedHashMap<String, List<Choice>>();
    choices.forEach(it -> groups.computeIfAbsent(it.group(), _ -> new ArrayList<>()).add(it));
    return groups;
  }
}
