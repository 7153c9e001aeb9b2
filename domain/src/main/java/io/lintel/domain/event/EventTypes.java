package io.lintel.domain.event;

import io.lintel.domain.event.DomainEvent.CommandAction;
import io.lintel.domain.event.DomainEvent.DeviceAction;
import io.lintel.domain.event.DomainEvent.KindAction;
import io.lintel.domain.event.DomainEvent.PlaceAction;
import io.lintel.domain.event.DomainEvent.UserAction;
import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types that events have. */
public final class EventTypes {

  /** Of these there are so many that no {@link EventLog} keeps them. */
  public static final String STATUS_REPORTED = "status.reported";

  /** What the types of events about users start with; such events are not for everybody. */
  public static final String USER = "user.";

  public static final String CONNECTIVITY_CHANGED = "connectivity.changed";
  public static final String DESIRED_CHANGED = "desired.changed";
  public static final String COMMAND_REQUESTED = "command.requested";
  public static final String DEVICE_CHANGED = "device.changed";
  public static final String DEVICE_REPLACED = "device.replaced";
  public static final String DEVICE_RETIRED = "device.retired";
  public static final String DEVICE_DELETED = "device.deleted";

  static final String DEVICE_PLACED = "device.placed";

  private static final NavigableSet<String> ALL = Collections.unmodifiableNavigableSet(find());

  private EventTypes() {}

  public static NavigableSet<String> all() {
    return ALL;
  }

  private static NavigableSet<String> find() {
    var types = new TreeSet<String>();
    Collections.addAll(
        types,
        STATUS_REPORTED,
        CONNECTIVITY_CHANGED,
        DESIRED_CHANGED,
        DEVICE_PLACED,
        DEVICE_REPLACED);
    add(types, "device", DeviceAction.values());
    add(types, "command", CommandAction.values());
    Stream.of("building", "floor", "room").forEach(it -> add(types, it, PlaceAction.values()));
    add(types, "kind", KindAction.values());
    add(types, "user", UserAction.values());
    return types;
  }

  private static void add(NavigableSet<String> types, String what, Enum<?>[] actions) {
    Arrays.stream(actions).forEach(action -> types.add(what + "." + EventNames.word(action)));
  }
}
