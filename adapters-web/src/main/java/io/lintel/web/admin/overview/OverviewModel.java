package io.lintel.web.admin.overview;

import io.lintel.application.bridge.Census;
import io.lintel.application.bridge.ConnectivityCounts;
import io.lintel.domain.facility.Building;
import io.lintel.web.bridge.transfer.ImportRun;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
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
 * @param imports those that run
 * @param problems of what the program needs, by its name
 */
public record OverviewModel(
    @Nullable ConnectivityCounts all,
    @Nullable ConnectivityCounts unplaced,
    @Nullable Instant countedAt,
    List<Census.Lost> lost,
    List<OfBuilding> buildings,
    boolean more,
    int inbox,
    int quarantine,
    List<ImportRun> imports,
    SortedMap<String, String> problems) {

  /** What waits is counted up to here. */
  public static final int MOST_COUNTED = 100;

  /** A building with its devices in use. */
  public record OfBuilding(Building building, ConnectivityCounts devices) {}

  public OverviewModel {
    lost = List.copyOf(lost);
    buildings = List.copyOf(buildings);
    imports = List.copyOf(imports);
    problems = Collections.unmodifiableSortedMap(problems);
  }
}
