package io.lintel.application.bridge;

import io.lintel.application.device.BulkActions;
import io.lintel.application.device.BulkResult;
import io.lintel.application.device.BulkSelection;
import io.lintel.application.device.DeviceChange;
import io.lintel.application.device.DeviceService;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Placement;
import io.lintel.domain.event.DomainEvent.DesiredChanged;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.DesiredStateRepository;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.StatusQuery;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What registered devices are to be like. */
public final class DesiredStates {

  private static final int AT_ONCE = 1_000;

  private final DeviceService devices;
  private final StatusService statuses;
  private final DesiredStateRepository desired;
  private final BulkActions bulkActions;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;

  /**
   * @param unitOfWork of the store that keeps the registry and the desired states
   */
  public DesiredStates(
      DeviceService devices,
      StatusService statuses,
      DesiredStateRepository desired,
      BulkActions bulkActions,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock) {
    this.devices = devices;
    this.statuses = statuses;
    this.desired = desired;
    this.bulkActions = bulkActions;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is wanted of a device, and what of that it does not report.
   *
   * @throws NotFound when there is no such device
   */
  public DesiredView read(Caller caller, DeviceRef ref) {
    var device = devices.get(caller, ref);
    return view(caller, device.eui(), desired.find(device.id().value()));
  }

  /**
   * What is wanted of devices that the caller was shown, without what they report. Of those of
   * which nothing was ever wanted there is nothing.
   */
  public Map<DeviceId, DesiredState> of(Caller caller, List<Device> shown) {
    caller.requireScope(Scope.READ);
    var states = new HashMap<DeviceId, DesiredState>();
    for (int start = 0; start < shown.size(); start += AT_ONCE) {
      var some = shown.subList(start, Math.min(start + AT_ONCE, shown.size()));
      desired
          .findAll(some.stream().map(it -> it.id().value()).toList())
          .forEach(it -> states.put(new DeviceId(it.device()), it));
    }
    return states;
  }

  private DesiredView view(Caller caller, Eui eui, Optional<DesiredState> state) {
    if (state.isEmpty() || state.get().fields().isEmpty()) {
      return DesiredView.of(eui, state, Collections.emptyNavigableMap());
    }
    var status =
        Optional.ofNullable(
            statuses.read(caller.unlimited(), List.of(eui), StatusQuery.EVERYTHING).get(eui));
    return DesiredView.of(
        eui, state, status.map(DeviceStatus::fields).orElseGet(Collections::emptyNavigableMap));
  }

  /**
   * Changes what is wanted of a device; a tombstone removes a field. What changes nothing is not
   * written. The device is told once the broker takes it.
   *
   * @param seen what the caller has seen, if it matters
   * @throws NotFound when there is no such device
   * @throws Invalid when it is retired
   * @throws Stale when something else is wanted since the caller looked
   */
  public DesiredView change(
      Caller caller,
      DeviceRef ref,
      Optional<DesiredView> seen,
      NavigableMap<FieldName, FieldValue> changes) {
    Supplier<Device> change =
        () ->
            unitOfWork.execute(() -> {
              var found = toChange(caller, ref);
              seen.ifPresent(view -> check(found, view));
              changeOnce(caller, found, changes);
              return found;
            });
    var device =
        seen.isPresent() ? change.get() : OptimisticLock.whileStale(Optional.empty(), change);
    return view(caller, device.eui(), desired.find(device.id().value()));
  }

  /**
   * As {@link #change}, for many devices, each for itself.
   *
   * @param receiver is told what became of each when that is durable
   */
  public void changeAll(
      Caller caller,
      BulkSelection selection,
      NavigableMap<FieldName, FieldValue> changes,
      Consumer<BulkResult> receiver) {
    bulkActions.run(
        caller,
        selection,
        ref -> {
          var device = toChange(caller, ref);
          return BulkResult.of(ref, device, changeOnce(caller, device, changes));
        },
        receiver);
  }

  private Device toChange(Caller caller, DeviceRef ref) {
    var device = devices.get(caller, ref);
    var building = device.placement().map(Placement::building);
    caller.require(GrantLevel.OPERATE, building, () -> new NotFound("device", ref));
    if (device.state() == DeviceState.RETIRED) {
      throw new Invalid("", "the device %s is RETIRED; nothing is wanted of it".formatted(ref));
    }
    return device;
  }

  private void check(Device device, DesiredView seen) {
    var version = desired.find(device.id().value()).map(DesiredState::version);
    if (!version.equals(seen.version())) {
      throw new Stale("desired state of device", device.id(), seen.version().orElse(Version.FIRST));
    }
  }

  /** Whether something was changed. */
  private boolean changeOnce(
      Caller caller, Device device, NavigableMap<FieldName, FieldValue> changes) {
    UUID id = device.id().value();
    var now = clock.instant();
    var before = desired.find(id);
    var after =
        before
            .map(it -> it.changed(changes, now))
            .orElseGet(() -> DesiredState.first(id, changes, now));
    if (before.equals(Optional.of(after)) || (before.isEmpty() && after.fields().isEmpty())) {
      return false;
    }
    desired.write(after);
    var change =
        DeviceChange.of(
            "desired.changed",
            device,
            before.map(DesiredState::values),
            Optional.of(after.values()));
    events.record(caller, change, new DesiredChanged(device.eui(), after));
    return true;
  }
}
