package io.lintel.web.admin.devices;

import io.lintel.web.admin.trail.EntryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was changed of a device.
 *
 * @param next where the next page is; null when there is none
 * @param first where the first one is; null when this is it
 */
public record DeviceChangesModel(
    List<EntryRow> rows, @Nullable String next, @Nullable String first) {

  public DeviceChangesModel {
    rows = List.copyOf(rows);
  }
}
