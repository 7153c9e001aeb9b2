package io.lintel.application.bridge;

import io.lintel.application.bridge.LastSeenSteps.Candidate;
import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.StatusService;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.StatusQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists devices by their last reports; those that never reported stand at the end, by EUI. Few
 * devices are sorted here; of many, the status store's order is followed and the registry asked
 * which of them are wanted. Either way it is the same order.
 */
final class LastSeenList {

  private final DeviceService devices;
  private final StatusService statuses;
  private final int few;
  private final int most;

  /**
   * @param few how many devices at the most are sorted here
   * @param most how many devices one call looks at otherwise, rounded up to whole steps
   */
  LastSeenList(DeviceService devices, StatusService statuses, int few, int most) {
    this.devices = devices;
    this.statuses = statuses;
    this.few = few;
    this.most = most;
  }

  Page<DeviceWithStatus> list(
      Caller caller, DeviceQuery query, StatusQuery status, LastSeen.Order order) {
    var steps = new LastSeenSteps(devices, statuses, caller, query, order);
    var position = LastSeenPosition.of(query.page().after());
    var all =
        query.within(caller.reach()).isNarrow()
            ? steps.all(position, few)
            : Optional.<LastSeenSteps.Step>empty();
    int limit = query.page().limit();
    var kept = new ArrayList<DeviceWithStatus>(limit);
    int seen = 0;
    // Elsewhere than behind a device of its own a page would name somebody else's as its end.
    boolean mayStopAnywhere = caller.reach() instanceof Reach.Everywhere;
    while (true) {
      var step = all.isPresent() ? all.get() : steps.step(position);
      var last = fill(kept, step.candidates(), limit, caller, status);
      if (last.isPresent()) {
        boolean more = !last.get().equals(step.candidates().getLast()) || step.next().isPresent();
        return page(kept, more ? last.map(Candidate::behind) : Optional.empty());
      }
      seen += step.scanned();
      if (step.next().isEmpty() || (seen >= most && mayStopAnywhere)) {
        return page(kept, step.next());
      }
      position = step.next().get();
    }
  }

  private static Page<DeviceWithStatus> page(
      List<DeviceWithStatus> kept, Optional<LastSeenPosition> next) {
    return new Page<>(kept, next.map(LastSeenPosition::cursor));
  }

  /** The candidate that made the page full, if one did. */
  private Optional<Candidate> fill(
      List<DeviceWithStatus> kept,
      List<Candidate> candidates,
      int limit,
      Caller caller,
      StatusQuery status) {
    int size = status.anyStatus() ? limit : Page.LARGEST;
    for (int i = 0; i < candidates.size(); i += size) {
      var some = candidates.subList(i, Math.min(i + size, candidates.size()));
      var met =
          statuses.read(
              caller.unlimited(), some.stream().map(it -> it.device().eui()).toList(), status);
      for (var candidate : some) {
        Optional.ofNullable(met.get(candidate.device().eui()))
            .map(reported -> new DeviceWithStatus(candidate.device(), reported))
            .ifPresent(kept::add);
        if (kept.size() == limit) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }
}
