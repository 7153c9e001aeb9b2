package io.lintel.web.health;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the program is, as it is answered. */
record HealthJson(String status, Map<String, PartJson> parts) {

  private static final String UP = "up";
  private static final String DEGRADED = "degraded";
  private static final String DOWN = "down";

  record PartJson(String status, @Nullable String problem) {

    static PartJson of(Optional<String> problem, boolean vital) {
      return new PartJson(problem.isEmpty() ? UP : vital ? DOWN : DEGRADED, problem.orElse(null));
    }
  }

  static HealthJson alive() {
    return new HealthJson(UP, Map.of());
  }

  /** As bad as the worst of its parts, by their names. */
  static HealthJson of(Map<String, PartJson> parts) {
    var states = parts.values().stream().map(PartJson::status).collect(Collectors.toSet());
    var worst = states.contains(DOWN) ? DOWN : states.contains(DEGRADED) ? DEGRADED : UP;
    return new HealthJson(worst, new TreeMap<>(parts));
  }

  /** Whether it serves, however badly. */
  boolean isUp() {
    return !status.equals(DOWN);
  }
}
