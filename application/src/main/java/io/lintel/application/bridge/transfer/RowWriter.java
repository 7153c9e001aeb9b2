package io.lintel.application.bridge.transfer;

import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Does what was decided for a row. */
final class RowWriter {

  private static final int TRIES = 3;

  private final Caller caller;
  private final DeviceService devices;
  private final RowPlanner planner;
  private final KnownPlaces places;
  private final ZoneId timeZone;

  RowWriter(
      Caller caller,
      DeviceService devices,
      RowPlanner planner,
      KnownPlaces places,
      ZoneId timeZone) {
    this.caller = caller;
    this.devices = devices;
    this.planner = planner;
    this.places = places;
    this.timeZone = timeZone;
  }

  /** In the unit of work of the thread; a row that is refused leaves that as it is. */
  RowResult write(RowPlan plan) {
    var current = plan;
    for (int tries = 1; ; tries++) {
      try {
        return writeOnce(current);
      } catch (StoreUnavailable e) {
        throw e;
      } catch (LintelException e) {
        if (tries == TRIES) {
          return current.failed(List.of(RowError.ofRow(String.valueOf(e.getMessage()))));
        }
        current = decidedAgain(current);
      }
    }
  }

  /** Something came in between: decides again on what is there now. */
  private RowPlan decidedAgain(RowPlan plan) {
    places.forget();
    return planner.plan(
        plan.row(),
        plan.row().eui().flatMap(eui -> devices.find(caller, new DeviceRef.ByEui(eui))));
  }

  private RowResult writeOnce(RowPlan plan) {
    if (!plan.writes()) {
      return plan.result();
    }
    var made = plan.newRoom().map(places::missing).orElseGet(List::of);
    var room =
        plan.newRoom()
            .map(path -> places.create(path, timeZone).value())
            .or(() -> plan.after().room());
    var after = plan.after().inRoom(room);
    if (plan.before().isEmpty()) {
      var eui = plan.row().eui().orElseThrow();
      var _ = devices.register(caller, eui, after);
    } else {
      var before = plan.before().get();
      var _ =
          devices.change(
              caller, new DeviceRef.ById(before.id()), Optional.of(before.version()), _ -> after);
    }
    return plan.result(made);
  }
}
