package io.lintel.application.bridge;

import io.lintel.application.device.DeviceService;
import io.lintel.application.event.EventFilter;
import io.lintel.application.event.EventStream;
import io.lintel.application.event.LiveEvents;
import io.lintel.application.event.StreamReader;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.shared.NotFound;
import java.util.Optional;
import java.util.Set;

/** Live events, of a building or of a device if wished. */
public final class EventStreams {

  private final LiveEvents events;
  private final DeviceService devices;
  private final BuildingService buildings;

  public EventStreams(LiveEvents events, DeviceService devices, BuildingService buildings) {
    this.events = events;
    this.devices = devices;
    this.buildings = buildings;
  }

  /**
   * Opens a stream. It follows the device, whatever hardware that gets.
   *
   * @param types none stands for all
   * @param after see {@link LiveEvents#open}
   * @throws NotFound when there is no such building or device
   */
  public EventStream open(
      Caller caller,
      Set<String> types,
      Optional<BuildingId> building,
      Optional<DeviceRef> device,
      Optional<String> after,
      StreamReader reader) {
    var inBuilding = building.map(id -> buildings.get(caller, id).id().value());
    var about = device.map(ref -> devices.get(caller, ref).id().value());
    return events.open(caller, new EventFilter(types, inBuilding, about), after, reader);
  }
}
