package io.lintel.web.admin.places;

import java.util.Map;

/**
 * A place that is to be removed.
 *
 * @param holds how many of what are in it; empty while that was not asked
 */
public record PlaceRemovalModel(
    String name, String action, String back, long version, Map<String, Long> holds) {

  public PlaceRemovalModel {
    holds = Map.copyOf(holds);
  }

  public long count(String what) {
    return holds.getOrDefault(what, 0L);
  }
}
