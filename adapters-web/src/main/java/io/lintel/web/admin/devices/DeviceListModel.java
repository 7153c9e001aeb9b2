package io.lintel.web.admin.devices;

import io.lintel.application.bridge.ConnectivityCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of devices and all that can be chosen about it.
 *
 * @param counts of the building, or of all, that the list is narrowed to; null when not counted yet
 * @param next the address of the next page
 * @param first that of the first one, when this is another
 */
public record DeviceListModel(
    ListAddress address,
    Choices choices,
    @Nullable ConnectivityCounts counts,
    List<Column> columns,
    List<Column> allColumns,
    List<DeviceRow> rows,
    @Nullable String next,
    @Nullable String first) {

  public DeviceListModel {
    columns = List.copyOf(columns);
    allColumns = List.copyOf(allColumns);
    rows = List.copyOf(rows);
  }

  public boolean shows(Column column) {
    return columns.contains(column);
  }
}
