package io.lintel.web.health;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the program is, as it is answered. */
record HealthJson(String status, Map<String, PartJson> parts) {

  private static final String UP = "up";
  private static final String DOWN = "down";

  record PartJson(String status, @Nullable String problem) {}

  static HealthJson alive() {
    return new HealthJson(UP, Map.of());
  }

  /**
   * @param problems of each part, by its name
   */
  static HealthJson of(Map<String, Optional<String>> problems) {
    var parts = new TreeMap<String, PartJson>();
    problems.forEach((name, problem) ->
        parts.put(name, new PartJson(problem.isEmpty() ? UP : DOWN, problem.orElse(null))));
    boolean up = problems.values().stream().allMatch(Optional::isEmpty);
    return new HealthJson(up ? UP : DOWN, parts);
  }

  boolean isUp() {
    return status.equals(UP);
  }
}
