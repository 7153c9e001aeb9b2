package io.lintel.application.bridge;

import io.lintel.application.device.DeviceChange;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.facility.Occupancy;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.event.DomainEvent.DevicePlaced;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Tells places which devices stand in them. */
public final class DeviceOccupancy implements Occupancy {

  private final DeviceRepository devices;
  private final EventRecorder events;
  private final InstantSource clock;

  public DeviceOccupancy(DeviceRepository devices, EventRecorder events, InstantSource clock) {
    this.devices = devices;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public long count(Place place) {
    return devices.count(filter(place));
  }

  @Override
  public void clear(Caller caller, Place place) {
    var first =
        DeviceQuery.all(PageRequest.first(Page.LARGEST))
            .at(filter(place))
            .inStates(EnumSet.allOf(DeviceState.class));
    List<Device> found;
    do {
      found = devices.list(first).items();
      found.forEach(device -> unplace(caller, device));
    } while (!found.isEmpty());
  }

  private void unplace(Caller caller, Device device) {
    var unplaced = device.changed(clock.instant(), it -> it.withPlacement(Optional.empty()));
    devices.update(unplaced);
    events.record(
        caller,
        DeviceChange.changed(device, unplaced),
        new DevicePlaced(device.placement(), unplaced));
  }

  private static PlaceFilter filter(Place place) {
    return switch (place) {
      case Place.OfBuilding(var id) -> new PlaceFilter.InBuilding(id.value());
      case Place.OfFloor(var id) -> new PlaceFilter.OnFloor(id.value());
      case Place.OfRoom(var id) -> new PlaceFilter.InRoom(id.value());
    };
  }
}
