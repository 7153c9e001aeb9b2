package io.lintel.application.bridge;

import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceSort;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Placement;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.Connectivity;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Counts all devices, in one walk that costs two look-ups for each {@value Page#LARGEST} of them.
 * So it is not for every request: who shows counts takes one now and then.
 */
public final class DeviceCensus {

  /** No change of a device moves it in this order. */
  private static final DeviceSort BY_EUI = new DeviceSort(DeviceSort.Key.EUI, false);

  private final DeviceService devices;
  private final DeviceStatusService statuses;

  public DeviceCensus(DeviceService devices, DeviceStatusService statuses) {
    this.devices = devices;
    this.statuses = statuses;
  }

  public Census take(Caller caller) {
    var counting = new Counting();
    var all =
        DeviceQuery.all(PageRequest.first(Page.LARGEST))
            .inStates(EnumSet.allOf(DeviceState.class))
            .sortedBy(BY_EUI);
    var request = Optional.of(PageRequest.first(Page.LARGEST));
    while (request.isPresent()) {
      var page = devices.list(caller, all.page(request.get()));
      statuses.connectivity(caller, page.items()).forEach(counting::add);
      request = page.next().map(PageRequest.first(Page.LARGEST)::after);
    }
    return counting.census();
  }

  private static final class Counting {

    private final Sums everywhere = new Sums();
    private final Map<UUID, Sums> buildings = new HashMap<>();
    private final Map<UUID, ConnectivityCounts> floors = new HashMap<>();
    private final Map<UUID, ConnectivityCounts> rooms = new HashMap<>();
    private ConnectivityCounts unplaced = ConnectivityCounts.NONE;

    /** The earliest first, so that it makes room. */
    private final PriorityQueue<Census.Lost> lost =
        new PriorityQueue<>(Comparator.comparing(Census.Lost::since));

    void add(Device device, Connectivity connectivity) {
      everywhere.add(device, connectivity);
      device
          .placement()
          .map(Placement::building)
          .ifPresent(
              id -> buildings.computeIfAbsent(id, _ -> new Sums()).add(device, connectivity));
      if (device.state() == DeviceState.RETIRED) {
        return;
      }
      if (connectivity.state() == Connectivity.State.OFFLINE) {
        lost.add(new Census.Lost(device, connectivity));
        if (lost.size() > Census.MOST_LOST) {
          var _ = lost.poll();
        }
      }
      var one = ConnectivityCounts.one(connectivity.state());
      device
          .placement()
          .ifPresentOrElse(
              place -> {
                floors.merge(place.floor(), one, ConnectivityCounts::plus);
                rooms.merge(place.room(), one, ConnectivityCounts::plus);
              },
              () -> unplaced = unplaced.plus(one));
    }

    Census census() {
      var tallies =
          buildings.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().tally()));
      var latest =
          lost.stream().sorted(Comparator.comparing(Census.Lost::since).reversed()).toList();
      return new Census(everywhere.tally(), tallies, floors, rooms, unplaced, latest);
    }
  }

  private static final class Sums {

    private final Map<String, Long> kinds = new HashMap<>();
    private final Map<String, Long> tags = new HashMap<>();
    private final Map<String, Long> states = new HashMap<>();
    private ConnectivityCounts devices = ConnectivityCounts.NONE;

    void add(Device device, Connectivity connectivity) {
      states.merge(device.state().name(), 1L, Long::sum);
      if (device.state() == DeviceState.RETIRED) {
        return;
      }
      devices = devices.plus(ConnectivityCounts.one(connectivity.state()));
      device.kind().ifPresent(kind -> kinds.merge(kind.value(), 1L, Long::sum));
      device.tags().forEach(tag -> tags.merge(tag.value(), 1L, Long::sum));
    }

    Census.Tally tally() {
      return new Census.Tally(devices, kinds, tags, states);
    }
  }
}
