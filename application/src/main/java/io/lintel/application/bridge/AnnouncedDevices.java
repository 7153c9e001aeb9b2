package io.lintel.application.bridge;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.StatusQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The devices that other systems show: those in use whose kind says what they report. May be used
 * by any number of threads.
 */
public final class AnnouncedDevices {

  private final DeviceRepository devices;
  private final KindRepository kinds;
  private final FacilityRepository facilities;
  private final StatusService statuses;

  public AnnouncedDevices(
      DeviceRepository devices,
      KindRepository kinds,
      FacilityRepository facilities,
      StatusService statuses) {
    this.devices = devices;
    this.kinds = kinds;
    this.facilities = facilities;
    this.statuses = statuses;
  }

  /** Some of the devices, and where to go on; empty behind the last ones. */
  public record Step(List<AnnouncedDevice> devices, Optional<Cursor> next) {}

  public Step step(Caller caller, Optional<Cursor> after, int limit) {
    var page = devices.list(DeviceQuery.all(new PageRequest(limit, after)));
    return new Step(announced(caller, page.items()), page.next());
  }

  /** The registered ones of the devices, whether or not they are to be shown. */
  public List<Device> registered(Caller caller, Collection<Eui> euis) {
    return devices.findAll(euis);
  }

  /** Those of the devices that are to be shown. */
  public List<AnnouncedDevice> announced(Caller caller, List<Device> some) {
    var keys = some.stream().flatMap(device -> device.kind().stream()).distinct().toList();
    Map<KindKey, Kind> known =
        kinds.findAll(keys).stream()
            .filter(kind -> !kind.fields().isEmpty())
            .collect(Collectors.toMap(Kind::key, Function.identity()));
    var shown =
        some.stream()
            .filter(device -> DeviceQuery.IN_USE.contains(device.state()))
            .filter(device -> device.kind().filter(known::containsKey).isPresent())
            .toList();
    if (shown.isEmpty()) {
      return List.of();
    }
    var rooms = rooms(shown);
    var read =
        statuses.read(caller, shown.stream().map(Device::eui).toList(), StatusQuery.EVERYTHING);
    return shown.stream()
        .map(device ->
            new AnnouncedDevice(
                device,
                Objects.requireNonNull(known.get(device.kind().orElseThrow())),
                room(device).map(rooms::get),
                read.getOrDefault(device.eui(), DeviceStatus.neverSeen(device.eui()))))
        .toList();
  }

  private Map<RoomId, String> rooms(List<Device> shown) {
    var ids = shown.stream().flatMap(device -> room(device).stream()).distinct().toList();
    return facilities.paths(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, path -> path.getValue().room()));
  }

  private static Optional<RoomId> room(Device device) {
    return device.placement().map(placement -> new RoomId(placement.room()));
  }
}
