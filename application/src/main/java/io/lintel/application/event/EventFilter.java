package io.lintel.application.event;

import io.lintel.application.shared.Caller;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Reach;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which events a stream has; all of the conditions must hold.
 *
 * @param types none stands for all
 * @param building where it happens
 * @param device what it happens to
 * @param reach where its reader sees anything at all
 * @param users whether its reader is told of users
 */
public record EventFilter(
    Set<String> types, Optional<UUID> building, Optional<UUID> device, Reach reach, boolean users) {

  public static final EventFilter EVERYTHING =
      new EventFilter(Set.of(), Optional.empty(), Optional.empty());

  /** For a reader who sees everything. */
  public EventFilter(Set<String> types, Optional<UUID> building, Optional<UUID> device) {
    this(types, building, device, Reach.everywhere(), true);
  }

  public EventFilter {
    types = Set.copyOf(types);
  }

  /**
   * The types that a pattern stands for.
   *
   * @param pattern a type, or a word and {@code .*} for all types that start with it
   * @throws Invalid when there is no such type
   */
  public static Set<String> types(String pattern) {
    var found =
        EventTypes.all().stream()
            .filter(type -> type.equals(pattern) || pattern.equals(group(type)))
            .collect(Collectors.toUnmodifiableSet());
    if (found.isEmpty()) {
      throw new Invalid(
          "type",
          "must be one of %s, or such as device.* for all that start so"
              .formatted(String.join(", ", EventTypes.all())));
    }
    return found;
  }

  private static String group(String type) {
    return type.substring(0, type.indexOf('.') + 1) + "*";
  }

  /** The same, for these types alone; for all when there are none. */
  public EventFilter of(Collection<String> chosen) {
    return new EventFilter(Set.copyOf(chosen), building, device, reach, users);
  }

  public EventFilter in(UUID chosen) {
    return new EventFilter(types, Optional.of(chosen), device, reach, users);
  }

  public EventFilter about(UUID chosen) {
    return new EventFilter(types, building, Optional.of(chosen), reach, users);
  }

  /** The same, without what a caller may not see. */
  EventFilter seenBy(Caller caller) {
    return new EventFilter(types, building, device, caller.reach(), caller.isAdmin());
  }

  boolean admits(LiveEvent event) {
    return isSeen(event)
        && (types.isEmpty() || types.contains(event.type()))
        && (building.isEmpty() || event.buildings().contains(building.get()))
        && (device.isEmpty() || event.device().equals(device));
  }

  private boolean isSeen(LiveEvent event) {
    if (event.type().startsWith(EventTypes.USER)) {
      return users;
    }
    return switch (reach) {
      case Reach.Everywhere() -> true;
      case Reach.Within(var seen) -> event.buildings().stream().anyMatch(seen::contains);
    };
  }

  /** An admitted item, without what is in it of buildings that the reader does not see. */
  StreamItem narrowed(StreamItem item) {
    return switch (item) {
      case StreamItem.Happened(var event, var position) ->
          new StreamItem.Happened(event.within(reach), position);
      case StreamItem.Gap _ -> item;
    };
  }

  boolean admits(StreamItem.Missing missing) {
    return switch (missing) {
      case ANYTHING -> true;
      case REPORTS -> types.isEmpty() || types.contains(EventTypes.STATUS_REPORTED);
    };
  }

  boolean admits(StreamItem item) {
    return switch (item) {
      case StreamItem.Happened(var event, _) -> admits(event);
      case StreamItem.Gap(var missing, _) -> admits(missing);
    };
  }
}
