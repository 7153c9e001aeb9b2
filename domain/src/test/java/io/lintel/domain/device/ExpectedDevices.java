package io.lintel.domain.device;

import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules of {@link DeviceQuery}, in as few words as possible. */
final class ExpectedDevices {

  private ExpectedDevices() {}

  /** What walking all pages of a query has to show. */
  static List<Device> of(Collection<Device> all, DeviceQuery query) {
    return all.stream()
        .filter(device -> isWanted(device, query))
        .sorted(order(query.sort()))
        .toList();
  }

  private static boolean isWanted(Device device, DeviceQuery query) {
    return query.states().contains(device.state())
        && isAt(device.placement(), query.place())
        && isSeen(device.placement(), query.reach())
        && (query.kind().isEmpty() || device.kind().equals(query.kind()))
        && device.tags().containsAll(query.tags())
        && SearchText.matches(device, query.text());
  }

  private static boolean isSeen(Optional<Placement> placement, Reach reach) {
    return switch (reach) {
      case Reach.Everywhere _ -> true;
      case Reach.Within(var seen) ->
          placement.isPresent() && seen.contains(placement.get().building());
    };
  }

  static boolean isAt(Optional<Placement> placement, PlaceFilter filter) {
    return switch (filter) {
      case PlaceFilter.Anywhere _ -> true;
      case PlaceFilter.InBuilding(var id) ->
          id.equals(placement.map(Placement::building).orElse(null));
      case PlaceFilter.OnFloor(var id) -> id.equals(placement.map(Placement::floor).orElse(null));
      case PlaceFilter.InRoom(var id) -> id.equals(placement.map(Placement::room).orElse(null));
      case PlaceFilter.Unplaced _ -> placement.isEmpty();
    };
  }

  private static Comparator<Device> order(DeviceSort sort) {
    Comparator<Device> keys =
        switch (sort.key()) {
          case NAME -> Comparator.comparing(device -> Texts.sortKey(device.name()), Texts::compare);
          case CREATED_AT -> Comparator.comparing(Device::createdAt);
          case EUI -> Comparator.comparing(device -> device.eui().toString());
        };
    var order = keys.thenComparing(device -> device.id().toString());
    return sort.descending() ? order.reversed() : order;
  }
}
