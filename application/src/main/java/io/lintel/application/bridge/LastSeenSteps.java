package io.lintel.application.bridge;

import io.lintel.application.bridge.LastSeenPosition.NeverSeen;
import io.lintel.application.bridge.LastSeenPosition.Seen;
import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.StatusQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds, step by step, the devices of a query in the order of their last reports. */
final class LastSeenSteps {

  /** A device that the registry's filters let pass, and the place behind it. */
  record Candidate(Device device, LastSeenPosition behind) {}

  /**
   * @param scanned how many devices or statuses were looked at
   * @param next empty when the list is at its end
   */
  record Step(List<Candidate> candidates, int scanned, Optional<LastSeenPosition> next) {}

  private static final int SIZE = Page.LARGEST;

  /** The least that can be read of a status: one field, which hardly any has. */
  private static final StatusQuery HARDLY_ANY_FIELD =
      StatusQuery.fields(Set.of(new FieldName("_")));

  private final DeviceService devices;
  private final StatusService statuses;
  private final Caller caller;
  private final DeviceQuery query;
  private final LastSeen.Order order;

  LastSeenSteps(
      DeviceService devices,
      StatusService statuses,
      Caller caller,
      DeviceQuery query,
      LastSeen.Order order) {
    this.devices = devices;
    this.statuses = statuses;
    this.caller = caller;
    this.query = query.sortedBy(LastSeenPosition.BY_EUI);
    this.order = order;
  }

  /** Those of all devices behind a position, as far as one look into the stores goes. */
  Step step(LastSeenPosition position) {
    return switch (position) {
      case Seen(var after) -> seen(after);
      case NeverSeen(var after) -> neverSeen(after);
    };
  }

  private Step seen(Optional<LastSeen> after) {
    var read = statuses.lastSeen(caller.unlimited(), order, after, SIZE);
    var found =
        devices.findAll(caller, read.stream().map(LastSeen::eui).toList()).stream()
            .filter(query.filter())
            .collect(Collectors.toMap(Device::eui, Function.identity()));
    var candidates = new ArrayList<Candidate>();
    for (var last : read) {
      Optional.ofNullable(found.get(last.eui()))
          .map(device -> new Candidate(device, LastSeenPosition.behind(last)))
          .ifPresent(candidates::add);
    }
    return new Step(
        candidates,
        read.size(),
        Optional.of(
            read.size() < SIZE
                ? new NeverSeen(Optional.empty())
                : LastSeenPosition.behind(read.getLast())));
  }

  private Step neverSeen(Optional<Cursor> after) {
    var page = devices.list(caller, query.page(new PageRequest(SIZE, after)));
    var states =
        statuses.connectivity(caller.unlimited(), page.items().stream().map(Device::eui).toList());
    var candidates =
        page.items().stream()
            .filter(device -> Connectivity.NEVER_SEEN.equals(states.get(device.eui())))
            .map(device -> new Candidate(device, LastSeenPosition.behind(device)))
            .toList();
    return new Step(
        candidates, page.items().size(), page.next().map(next -> new NeverSeen(Optional.of(next))));
  }

  /** All behind a position in one step; empty when the registry's filters let too many pass. */
  Optional<Step> all(LastSeenPosition position, int most) {
    var found = new ArrayList<Device>();
    var next = Optional.<Cursor>empty();
    do {
      var page = devices.list(caller, query.page(new PageRequest(SIZE, next)));
      found.addAll(page.items());
      next = page.next();
    } while (next.isPresent() && found.size() < most);
    return next.isPresent() || found.size() > most
        ? Optional.empty()
        : Optional.of(new Step(sortedBehind(position, found), found.size(), Optional.empty()));
  }

  private List<Candidate> sortedBehind(LastSeenPosition position, List<Device> found) {
    var times = lastSeen(found);
    var seen = new ArrayList<LastSeen>();
    var candidates = new ArrayList<Candidate>();
    var byEui = new HashMap<Eui, Device>();
    for (var device : found) {
      byEui.put(device.eui(), device);
      Optional.ofNullable(times.get(device.eui()))
          .map(at -> new LastSeen(at, device.eui()))
          .ifPresent(seen::add);
    }
    if (position instanceof Seen(var after)) {
      seen.stream()
          .sorted(order.comparator())
          .filter(it -> after.isEmpty() || order.comparator().compare(it, after.get()) > 0)
          .forEach(it ->
              Optional.ofNullable(byEui.get(it.eui()))
                  .map(device -> new Candidate(device, LastSeenPosition.behind(it)))
                  .ifPresent(candidates::add));
    }
    var afterEui = position instanceof NeverSeen(var after) ? after.map(Cursor::key) : none();
    found.stream()
        .filter(device -> !times.containsKey(device.eui()))
        .filter(
            device -> afterEui.isEmpty() || device.eui().toString().compareTo(afterEui.get()) > 0)
        .map(device -> new Candidate(device, LastSeenPosition.behind(device)))
        .forEach(candidates::add);
    return candidates;
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private Map<Eui, Instant> lastSeen(List<Device> found) {
    var times = new HashMap<Eui, Instant>();
    for (int i = 0; i < found.size(); i += SIZE) {
      var some = found.subList(i, Math.min(i + SIZE, found.size()));
      statuses
          .read(caller.unlimited(), some.stream().map(Device::eui).toList(), HARDLY_ANY_FIELD)
          .forEach((eui, status) -> status.lastSeenAt().ifPresent(at -> times.put(eui, at)));
    }
    return times;
  }
}
