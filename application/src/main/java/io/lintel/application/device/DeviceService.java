package io.lintel.application.device;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.FormerEui;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.device.Placement;
import io.lintel.domain.event.DomainEvent.DeviceAction;
import io.lintel.domain.event.DomainEvent.DeviceEvent;
import io.lintel.domain.event.DomainEvent.DeviceReplaced;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Version;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Registers, changes, places, finds, lists and retires devices. Members find those that are in
 * their buildings and no others. EUIs are of the whole installation, and who may try one out learns
 * whether it is taken: registering and replacing is for staff.
 */
public final class DeviceService {

  private final DeviceRepository devices;
  private final KindRepository kinds;
  private final ChosenRooms rooms;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;
  private final Uuids uuids;

  public DeviceService(
      DeviceRepository devices,
      KindRepository kinds,
      Placements placements,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    this.devices = devices;
    this.kinds = kinds;
    this.rooms = new ChosenRooms(placements);
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
    this.uuids = uuids;
  }

  /**
   * @throws io.lintel.domain.shared.Conflict when the EUI is registered already
   * @throws Invalid when the kind or the room does not exist
   */
  public Device register(Caller caller, Eui eui, DeviceDraft draft) {
    caller.requireStaff(Scope.WRITE);
    return unitOfWork.execute(() -> {
      var now = clock.instant();
      var device =
          new Device(
              new DeviceId(uuids.next()),
              eui,
              draft.name(),
              existingKind(draft.kind()),
              rooms.placement(caller, Optional.empty(), draft),
              draft.tags(),
              draft.attributes(),
              draft.state(),
              Version.FIRST,
              now,
              now);
      devices.insert(device);
      events.record(
          caller,
          DeviceChange.registered(device),
          new DeviceEvent(DeviceAction.REGISTERED, device));
      return device;
    });
  }

  /**
   * Changes a device to what {@code edit} makes of it as it is. An edit that changes nothing writes
   * nothing.
   *
   * @param expected the version that the caller has seen; without one the edit is applied to
   *     whatever is there
   * @throws Stale when the device is at another version than expected
   * @throws Invalid when the kind or the room does not exist
   */
  public Device change(
      Caller caller, DeviceRef ref, Optional<Version> expected, UnaryOperator<DeviceDraft> edit) {
    return OptimisticLock.whileStale(
        expected, () -> unitOfWork.execute(() -> changeOnce(caller, ref, expected, edit)));
  }

  private Device changeOnce(
      Caller caller, DeviceRef ref, Optional<Version> expected, UnaryOperator<DeviceDraft> edit) {
    var before = existing(caller, GrantLevel.MANAGE, ref);
    OptimisticLock.check("device", ref, before.version(), expected);
    var draft = edit.apply(DeviceDraft.of(before));
    var kind = draft.kind().equals(before.kind()) ? before.kind() : existingKind(draft.kind());
    var placement = rooms.placement(caller, before.placement(), draft);
    var after =
        before.changed(
            clock.instant(),
            it ->
                it.withName(draft.name())
                    .withKind(kind)
                    .withPlacement(placement)
                    .withTags(draft.tags())
                    .withAttributes(draft.attributes())
                    .withState(draft.state()));
    if (after.sameAs(before)) {
      return before;
    }
    devices.update(after);
    events.record(caller, DeviceChange.changed(before, after), DeviceChange.events(before, after));
    return after;
  }

  /** Puts a device into a room, or into none. */
  public Device place(
      Caller caller, DeviceRef ref, Optional<Version> expected, Optional<UUID> room) {
    return change(caller, ref, expected, draft -> draft.inRoom(room));
  }

  /** Takes a device out of use; it can be made active again. */
  public Device retire(Caller caller, DeviceRef ref, Optional<Version> expected) {
    return change(caller, ref, expected, draft -> draft.inState(DeviceState.RETIRED));
  }

  /**
   * Gives a device new hardware. It stays the same device; the EUI it had stays reserved for it, so
   * that nobody registers the broken one by mistake, and it can get that back.
   *
   * @throws io.lintel.domain.shared.Conflict when another device has the EUI, or had it
   */
  public Device replace(Caller caller, DeviceRef ref, Optional<Version> expected, Eui eui) {
    caller.requireStaff(Scope.WRITE);
    return OptimisticLock.whileStale(
        expected,
        () ->
            unitOfWork.execute(() -> {
              var before = existing(caller, GrantLevel.MANAGE, ref);
              OptimisticLock.check("device", ref, before.version(), expected);
              if (before.eui().equals(eui)) {
                return before;
              }
              var after = before.changed(clock.instant(), edit -> edit.withEui(eui));
              devices.update(after);
              events.record(
                  caller,
                  DeviceChange.changed(before, after),
                  new DeviceReplaced(before.eui(), after));
              return after;
            }));
  }

  /**
   * The EUIs that a device had, the latest last.
   *
   * @throws NotFound when there is none
   */
  public List<FormerEui> formerEuis(Caller caller, DeviceId id) {
    return devices.formerEuis(get(caller, new DeviceRef.ById(id)).id());
  }

  /** Those of the EUIs that a device had, in no order; at most 1,000 at once. */
  public List<FormerEui> findFormer(Caller caller, Collection<Eui> euis) {
    caller.requireStaff(Scope.READ);
    return devices.findFormer(euis);
  }

  /** Removes a device for good; its EUI and its former ones are free afterwards. */
  public Device delete(Caller caller, DeviceRef ref, Optional<Version> expected) {
    return OptimisticLock.whileStale(
        expected,
        () ->
            unitOfWork.execute(() -> {
              var device = existing(caller, GrantLevel.MANAGE, ref);
              OptimisticLock.check("device", ref, device.version(), expected);
              devices.delete(device.id(), device.version());
              events.record(
                  caller,
                  DeviceChange.deleted(device),
                  new DeviceEvent(DeviceAction.DELETED, device));
              return device;
            }));
  }

  /**
   * @throws NotFound when there is none
   */
  public Device get(Caller caller, DeviceRef ref) {
    return existing(caller, GrantLevel.VIEW, ref);
  }

  public Optional<Device> find(Caller caller, DeviceRef ref) {
    caller.requireScope(Scope.READ);
    return find(ref).filter(device -> caller.maySee(buildingOf(device)));
  }

  private Optional<Device> find(DeviceRef ref) {
    return switch (ref) {
      case DeviceRef.ById(var id) -> devices.find(id);
      case DeviceRef.ByEui(var eui) -> devices.find(eui);
    };
  }

  private static Optional<UUID> buildingOf(Device device) {
    return device.placement().map(Placement::building);
  }

  /** Those of the EUIs that belong to a device, in no order; at most 1,000 at once. */
  public List<Device> findAll(Caller caller, Collection<Eui> euis) {
    caller.requireScope(Scope.READ);
    return devices.findAll(euis).stream()
        .filter(device -> caller.maySee(buildingOf(device)))
        .toList();
  }

  public Page<Device> list(Caller caller, DeviceQuery query) {
    caller.requireScope(Scope.READ);
    return devices.list(query.within(caller.reach()));
  }

  private Device existing(Caller caller, GrantLevel level, DeviceRef ref) {
    var device = find(ref);
    caller.require(
        level, device.flatMap(DeviceService::buildingOf), () -> new NotFound("device", ref));
    return device.orElseThrow(() -> new NotFound("device", ref));
  }

  private Optional<KindKey> existingKind(Optional<KindKey> kind) {
    if (kind.isPresent() && kinds.find(kind.get()).isEmpty()) {
      throw new Invalid("kind", "there is no kind '%s'".formatted(kind.get()));
    }
    return kind;
  }
}
