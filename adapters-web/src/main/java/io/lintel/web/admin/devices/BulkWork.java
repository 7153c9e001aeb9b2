package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.device.BulkActions;
import io.lintel.application.device.BulkResult;
import io.lintel.application.device.BulkSelection;
import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Version;
import io.lintel.web.http.Rules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does things with many devices, and can put back what that changed as long as nobody changed the
 * device since. What it takes to put a device back is answered and not kept: its id, the version it
 * then had, and what was changed of it.
 */
final class BulkWork {

  private static final int MOST_UNDONE = 1_000;
  private static final int MOST_FAILURES = 100;

  private final BulkActions actions;
  private final DesiredStates desired;
  private final DeviceService devices;

  BulkWork(BulkActions actions, DesiredStates desired, DeviceService devices) {
    this.actions = actions;
    this.desired = desired;
    this.devices = devices;
  }

  BulkOutcome run(Caller caller, BulkDeed deed, BulkSelection selection) {
    var putBack = waysBack(caller, deed, before(caller, selection));
    var undo = new ArrayList<String>();
    var failures = new ArrayList<String>();
    var counts = new EnumMap<BulkResult.Outcome, Integer>(BulkResult.Outcome.class);
    Consumer<BulkResult> receiver =
        result -> {
          counts.merge(result.outcome(), 1, Integer::sum);
          switch (result.outcome()) {
            case CHANGED -> result.device().flatMap(putBack).ifPresent(undo::add);
            case FAILED -> {
              if (failures.size() < MOST_FAILURES) {
                failures.add(result.ref() + ": " + result.reason());
              }
            }
            case UNCHANGED -> {}
          }
        };
    switch (deed) {
      case BulkDeed.Change(var action) -> actions.run(caller, action, selection, receiver);
      case BulkDeed.Desire(var field, var value) -> {
        var changes = new TreeMap<>(Map.of(field, value));
        desired.changeAll(caller, selection, changes, receiver);
      }
    }
    int changed = counts.getOrDefault(BulkResult.Outcome.CHANGED, 0);
    boolean undoable = changed > 0 && undo.size() == changed;
    return new BulkOutcome(
        changed,
        counts.getOrDefault(BulkResult.Outcome.UNCHANGED, 0),
        counts.getOrDefault(BulkResult.Outcome.FAILED, 0),
        failures,
        undoable ? undo : List.of(),
        undoable);
  }

  /** The devices as they are; none when there are too many to put them back. */
  private List<Device> before(Caller caller, BulkSelection selection) {
    var found = BulkChoice.first(caller, selection, devices, MOST_UNDONE);
    return found.size() <= MOST_UNDONE ? found : List.of();
  }

  /** How a device that was changed is put back. */
  private Function<Device, Optional<String>> waysBack(
      Caller caller, BulkDeed deed, List<Device> before) {
    var known = new HashMap<DeviceId, Device>();
    before.forEach(it -> known.put(it.id(), it));
    return switch (deed) {
      case BulkDeed.Change(var action) ->
          after ->
              Optional.ofNullable(known.get(after.id()))
                  .map(was -> undo(after.id(), after.version(), BulkWish.value(action, was)));
      case BulkDeed.Desire(var field, _) -> {
        var wanted = desired.of(caller, before);
        yield device -> {
          var state = Optional.ofNullable(wanted.get(device.id()));
          var version = state.map(it -> it.version().next()).orElse(Version.FIRST);
          return Optional.ofNullable(known.get(device.id()))
              .map(was -> undo(was.id(), version, BulkWish.wanted(field, state)));
        };
      }
    };
  }

  private static String undo(DeviceId id, Version version, String value) {
    return "%s:%d:%s".formatted(id, version.number(), value);
  }

  /**
   * @param undo as {@link #run} answered it
   */
  BulkOutcome undo(Caller caller, List<String> undo) {
    if (undo.size() > MOST_UNDONE) {
      throw new Invalid("undo", "must be at most " + MOST_UNDONE);
    }
    var failures = new ArrayList<String>();
    for (var one : undo) {
      try {
        putBack(caller, one);
      } catch (StoreUnavailable e) {
        throw e;
      } catch (LintelException e) {
        failures.add(e.getMessage());
      }
    }
    return new BulkOutcome(
        undo.size() - failures.size(), 0, failures.size(), failures, List.of(), false);
  }

  private void putBack(Caller caller, String undo) {
    var parts = undo.split(":", 3);
    if (parts.length < 3 || !parts[1].matches("[1-9][0-9]{0,17}")) {
      throw new Invalid("undo", "'%s' is nothing to put back".formatted(undo));
    }
    var ref = new DeviceRef.ById(new DeviceId(Rules.uuid("undo", parts[0])));
    var version = new Version(Long.parseLong(parts[1]));
    var wanted = BulkWish.wanted(parts[2]);
    if (wanted.isPresent()) {
      wantAgain(caller, ref, version, wanted.get());
    } else {
      devices.change(caller, ref, Optional.of(version), device -> BulkWish.put(parts[2], device));
    }
  }

  private void wantAgain(Caller caller, DeviceRef ref, Version version, BulkDeed.Desire before) {
    var seen = desired.read(caller, ref);
    if (!seen.version().equals(Optional.of(version))) {
      throw new Stale("desired state of device", ref, version);
    }
    var changes = new TreeMap<>(Map.of(before.field(), before.value()));
    var _ = desired.change(caller, ref, Optional.of(seen), changes);
  }
}
