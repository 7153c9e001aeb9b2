package io.lintel.application.bridge;

import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.HistoryService;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.ReportOutcome;
import io.lintel.application.status.StatusService;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.bridge.PlacedStatus;
import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.Placement;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.StatusQuery;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Devices together with what they report. */
public final class DeviceStatusService {

  /** How many devices one list looks at, at the most, to find those that meet conditions. */
  public static final int MOST_SCANNED = 20_000;

  private static final int MOST_SORTED = 2_000;

  private final DeviceService devices;
  private final StatusService statuses;
  private final PlacedStatuses placed;
  private final DeviceHistory histories;
  private final DeviceScan scan;
  private final LastSeenList lastSeen;

  public DeviceStatusService(
      DeviceService devices,
      StatusService statuses,
      PlacedStatuses placed,
      HistoryService histories) {
    this.devices = devices;
    this.statuses = statuses;
    this.placed = placed;
    this.histories = new DeviceHistory(devices, histories);
    this.scan = new DeviceScan(devices, statuses, MOST_SCANNED);
    this.lastSeen = new LastSeenList(devices, statuses, MOST_SORTED, MOST_SCANNED);
  }

  /**
   * The status of a registered device, {@code NEVER_SEEN} if it never reported; empty when it does
   * not meet the query's conditions.
   *
   * @throws NotFound when there is no such device
   */
  public Optional<DeviceStatus> read(Caller caller, DeviceRef ref, StatusQuery query) {
    var found = placed.find(ref);
    caller.require(
        GrantLevel.VIEW, found.flatMap(PlacedStatus::building), () -> new NotFound("device", ref));
    return query.of(found.orElseThrow(() -> new NotFound("device", ref)).status());
  }

  /**
   * A page of what a registered device reported for a field, with whatever hardware it had.
   *
   * @throws NotFound when there is no such device
   */
  public HistoryPage history(Caller caller, DeviceRef ref, HistoryQuery query) {
    return histories.read(caller, ref, query);
  }

  /**
   * The same, summarised; only buckets that have samples, by time.
   *
   * @throws NotFound when there is no such device
   */
  public List<Bucket> history(Caller caller, DeviceRef ref, BucketQuery query) {
    return histories.buckets(caller, ref, query);
  }

  /**
   * Sets fields of a registered device as of now and answers its new status.
   *
   * @throws NotFound when there is no such device
   * @throws Invalid when it is not active
   */
  public DeviceStatus change(
      Caller caller, DeviceRef ref, NavigableMap<FieldName, FieldValue> fields) {
    var device = devices.get(caller, ref);
    caller.require(
        GrantLevel.OPERATE,
        device.placement().map(Placement::building),
        () -> new NotFound("device", ref));
    var report = new IncomingReport(device.eui(), Optional.empty(), fields);
    return switch (statuses.change(caller.unlimited(), report)) {
      case ReportOutcome.MERGED ->
          placed.find(ref).orElseThrow(() -> new NotFound("device", ref)).status();
      case ReportOutcome.NOT_ACTIVE ->
          throw new Invalid(
              "", "the device %s is %s and takes no status".formatted(ref, device.state()));
      case ReportOutcome.UNKNOWN_DEVICE -> throw new NotFound("device", ref);
    };
  }

  /**
   * A page of devices with their statuses: those that meet the conditions. Without conditions it
   * costs two look-ups. With conditions it looks at no more than {@value #MOST_SCANNED} devices
   * (rounded up to a page of the registry); the page then has fewer devices than its limit, perhaps
   * none, although its {@code next} leads on.
   */
  public Page<DeviceWithStatus> list(Caller caller, DeviceQuery query, StatusQuery status) {
    if (!status.anyStatus()) {
      return scan.list(caller, query, status);
    }
    var page = devices.list(caller, query);
    var found =
        statuses.read(caller.unlimited(), page.items().stream().map(Device::eui).toList(), status);
    return page.map(device ->
        new DeviceWithStatus(
            device, found.getOrDefault(device.eui(), DeviceStatus.neverSeen(device.eui()))));
  }

  /**
   * As {@link #list}, in the order of the last reports and not in the query's. Devices that never
   * reported stand at the end, by EUI. Also without conditions it looks at no more than {@value
   * #MOST_SCANNED} devices.
   */
  public Page<DeviceWithStatus> listByLastSeen(
      Caller caller, DeviceQuery query, StatusQuery status, LastSeen.Order order) {
    return lastSeen.list(caller, query, status, order);
  }

  /**
   * Whether each of the devices is heard of, by one look-up.
   *
   * @param some at most 1,000
   */
  public Map<Device, Connectivity> connectivity(Caller caller, List<Device> some) {
    if (!some.stream().allMatch(it -> caller.maySee(it.placement().map(Placement::building)))) {
      throw new Forbidden("Not all of these devices are in buildings that you may see");
    }
    var states = statuses.connectivity(caller.unlimited(), some.stream().map(Device::eui).toList());
    return some.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                device -> states.getOrDefault(device.eui(), Connectivity.NEVER_SEEN)));
  }

  /** Removes a device for good, and what it ever reported. */
  public void delete(Caller caller, DeviceRef ref, Optional<Version> expected) {
    var former = devices.formerEuis(caller, devices.get(caller, ref).id());
    var device = devices.delete(caller, ref, expected);
    former.forEach(it -> statuses.forget(caller.unlimited(), it.eui()));
    statuses.forget(caller.unlimited(), device.eui());
  }
}
