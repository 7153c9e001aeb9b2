package io.lintel.web.admin.overview;

import io.lintel.application.bridge.Census;
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
 * @param lost the devices that went offline last
 * @param more whether there are more buildings than are shown
 * @param inbox how many devices wait to be claimed, up to {@value #MOST_COUNTED}
 * @param quarantine how many messages wait, likewise
 */
public record OverviewModel(
    @Nullable ConnectivityCounts all,
    @Nullable ConnectivityCounts unplaced,
    @Nullable Instant countedAt,
    List<Census.Lost> lost,
    List<OfBuilding> buildings,
    boolean more,
    int inbox,
    int quarantine) {

  /** What waits is counted up to here. */
  public static final int MOST_COUNTED = 100;

  /** A building with its devices in use. */
  public record OfBuilding(Building building, ConnectivityCounts devices) {}

  public OverviewModel {
    lost = List.copyOf(lost);
    buildings = List.copyOf(buildings);
  }
}
