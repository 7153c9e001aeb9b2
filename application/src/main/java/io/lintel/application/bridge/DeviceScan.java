package io.lintel.application.bridge;

import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.StatusService;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.StatusQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the registry's list and keeps the devices whose status meets conditions. */
final class DeviceScan {

  private final DeviceService devices;
  private final StatusService statuses;
  private final int most;

  /**
   * @param most how many devices one call looks at, rounded up to whole pages of the registry
   */
  DeviceScan(DeviceService devices, StatusService statuses, int most) {
    this.devices = devices;
    this.statuses = statuses;
    this.most = most;
  }

  Page<DeviceWithStatus> list(Caller caller, DeviceQuery query, StatusQuery status) {
    int limit = query.page().limit();
    var kept = new ArrayList<DeviceWithStatus>(limit);
    var next = query.page().after();
    int seen = 0;
    do {
      var page = devices.list(caller, query.page(new PageRequest(Page.LARGEST, next)));
      for (var device : meeting(caller, page.items(), status)) {
        kept.add(device);
        if (kept.size() == limit) {
          return new Page<>(kept, behind(device.device(), page, query));
        }
      }
      seen += page.items().size();
      next = page.next();
    } while (next.isPresent() && seen < most);
    return new Page<>(kept, next);
  }

  /** Where a page starts that does not begin on one of the registry's. */
  private static Optional<Cursor> behind(Device last, Page<Device> page, DeviceQuery query) {
    return page.items().getLast().equals(last)
        ? page.next()
        : Optional.of(query.sort().cursorOf(last));
  }

  private List<DeviceWithStatus> meeting(Caller caller, List<Device> found, StatusQuery status) {
    var met = statuses.read(caller.unlimited(), found.stream().map(Device::eui).toList(), status);
    return found.stream()
        .flatMap(device ->
            Optional.ofNullable(met.get(device.eui())).stream()
                .map(reported -> new DeviceWithStatus(device, reported)))
        .toList();
  }
}
