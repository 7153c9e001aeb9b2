package io.lintel.web.admin.devices;

import io.lintel.application.device.BulkAction;
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
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Version;
import io.lintel.web.http.Rules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does things with many devices, and can put back what that changed as long as nobody changed the
 * device since. What it takes to put a device back is answered and not kept: its id, the version it
 * then had, and what was changed of it.
 */
final class BulkWork {

  private static final int MOST_UNDONE = 1_000;
  private static final int MOST_FAILURES = 100;

  private final BulkActions actions;
  private final DeviceService devices;

  BulkWork(BulkActions actions, DeviceService devices) {
    this.actions = actions;
    this.devices = devices;
  }

  BulkOutcome run(Caller caller, BulkAction action, BulkSelection selection) {
    var before = before(caller, selection);
    var undo = new ArrayList<String>();
    var failures = new ArrayList<String>();
    var counts = new EnumMap<BulkResult.Outcome, Integer>(BulkResult.Outcome.class);
    actions.run(
        caller,
        action,
        selection,
        result -> {
          counts.merge(result.outcome(), 1, Integer::sum);
          switch (result.outcome()) {
            case CHANGED ->
                result
                    .device()
                    .flatMap(after ->
                        Optional.ofNullable(before.get(after.id()))
                            .map(was -> undo(action, was, after)))
                    .ifPresent(undo::add);
            case FAILED -> {
              if (failures.size() < MOST_FAILURES) {
                failures.add(result.ref() + ": " + result.reason());
              }
            }
            case UNCHANGED -> {}
          }
        });
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

  /** The devices as they are, unless there are too many to put them back. */
  private Map<DeviceId, Device> before(Caller caller, BulkSelection selection) {
    var found = BulkChoice.first(caller, selection, devices, MOST_UNDONE);
    var before = new HashMap<DeviceId, Device>();
    if (found.size() <= MOST_UNDONE) {
      found.forEach(it -> before.put(it.id(), it));
    }
    return before;
  }

  private static String undo(BulkAction action, Device before, Device after) {
    return "%s:%d:%s"
        .formatted(after.id(), after.version().number(), BulkWish.value(action, before));
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
    devices.change(caller, ref, Optional.of(version), device -> BulkWish.put(parts[2], device));
  }
}
