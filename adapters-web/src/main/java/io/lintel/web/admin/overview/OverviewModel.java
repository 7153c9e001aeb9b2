package io.lintel.web.admin.overview;

import io.lintel.application.bridge.ConnectivityCounts;
import io.lintel.domain.facility.Building;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How all buildings are.
 *
 * @param all null while the devices are being counted for the first time
 * @param countedAt when the counts were true
 * @param more whether there are more buildings than are shown
 */
public record OverviewModel(
    @Nullable ConnectivityCounts all,
    @Nullable ConnectivityCounts unplaced,
    @Nullable Instant countedAt,
    List<OfBuilding> buildings,
    boolean more) {

  /** A building with its devices in use. */
  public record OfBuilding(Building building, ConnectivityCounts devices) {}

  public OverviewModel {
    buildings = List.copyOf(buildings);
  }
}
