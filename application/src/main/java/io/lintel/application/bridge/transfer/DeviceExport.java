package io.lintel.application.bridge.transfer;

import io.lintel.application.device.DeviceService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceSort;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Hands out devices as rows of files: by EUI, so that the same devices are the same file wherever
 * they are registered; page by page, so that a slow receiver holds nothing but its page.
 */
public final class DeviceExport {

  /** The most attributes that a table can have columns for. */
  public static final int MOST_COLUMNS = 1_000;

  private static final DeviceSort BY_EUI = new DeviceSort(DeviceSort.Key.EUI, false);

  private final Source devices;
  private final PlacePaths paths;

  /** A list of devices, page by page. */
  @FunctionalInterface
  public interface Source {
    Page<Device> list(Caller caller, DeviceQuery query);
  }

  public DeviceExport(DeviceService devices, PlacePaths paths) {
    this(devices::list, paths);
  }

  /** Of devices that are chosen by more than a query. */
  public DeviceExport(Source devices, PlacePaths paths) {
    this.devices = devices;
    this.paths = paths;
  }

  /** All devices of a query, whatever its order and its page. */
  public void export(Caller caller, DeviceQuery query, Consumer<PlacedDevice> receiver) {
    var places = new KnownPlaces(caller, paths);
    forEach(caller, query, device -> receiver.accept(new PlacedDevice(device, places.of(device))));
  }

  /**
   * The names of all attributes of the devices of a query: what a table that is to hold them needs
   * columns for.
   *
   * @throws Invalid when they are more than {@value #MOST_COLUMNS}
   */
  public NavigableSet<String> attributeNames(Caller caller, DeviceQuery query) {
    var names = new TreeSet<String>();
    forEach(
        caller,
        query,
        device -> {
          names.addAll(device.attributes().keySet());
          if (names.size() > MOST_COLUMNS) {
            throw new Invalid(
                "",
                "the devices have more than %d attributes, too many for the columns of a table"
                    .formatted(MOST_COLUMNS));
          }
        });
    return names;
  }

  private void forEach(Caller caller, DeviceQuery query, Consumer<Device> receiver) {
    var page = devices.list(caller, query.sortedBy(BY_EUI).page(PageRequest.first(Page.LARGEST)));
    while (true) {
      page.items().forEach(receiver);
      if (page.next().isEmpty()) {
        return;
      }
      var next = new PageRequest(Page.LARGEST, page.next());
      page = devices.list(caller, query.sortedBy(BY_EUI).page(next));
    }
  }
}
