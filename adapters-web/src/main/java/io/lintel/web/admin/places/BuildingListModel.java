package io.lintel.web.admin.places;

import io.lintel.application.bridge.ConnectivityCounts;
import io.lintel.domain.facility.Building;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buildings.
 *
 * @param next the address of the next page
 */
public record BuildingListModel(List<Row> rows, @Nullable String next, @Nullable String first) {

  /**
   * @param devices null when they are not counted yet
   */
  public record Row(Building building, @Nullable ConnectivityCounts devices) {}

  public BuildingListModel {
    rows = List.copyOf(rows);
  }
}
