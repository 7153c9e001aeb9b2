package io.lintel.application.event;

import io.lintel.application.event.Whereabouts.Where;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds out which device and which building events are about. */
final class EventPlaces {

  private static final String BUILDING = "buildingId";
  private static final String FROM_BUILDING = "fromBuildingId";
  private static final Set<String> SAY_ONLY_THE_EUI =
      Set.of("status", "connectivity", "desired", "command");

  private final Whereabouts whereabouts;

  EventPlaces(Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
  }

  /**
   * Events as streams get them, in their order.
   *
   * @throws io.lintel.domain.shared.StoreUnavailable when that can't be known now
   */
  List<LiveEvent> located(Collection<EventMessage> events) {
    var euis = events.stream().filter(EventPlaces::saysOnlyTheEui).map(EventPlaces::eui).distinct();
    var known = found(euis.toList());
    return events.stream().map(event -> located(event, known)).toList();
  }

  private Map<Eui, Where> found(List<Eui> euis) {
    return euis.isEmpty() ? Map.of() : whereabouts.find(euis);
  }

  private static LiveEvent located(EventMessage event, Map<Eui, Where> known) {
    if (saysOnlyTheEui(event)) {
      var where = Optional.ofNullable(known.get(eui(event)));
      var building = where.flatMap(Where::building);
      return LiveEvent.of(event, where.map(Where::device), building.map(Set::of).orElse(Set.of()));
    }
    if (event.type().startsWith("device.")) {
      var buildings = ids(event, BUILDING, FROM_BUILDING);
      var device = ids(event, "id").stream().findFirst();
      return buildings.size() == 2
          ? LiveEvent.of(event, device, buildings, moved(event))
          : LiveEvent.of(event, device, buildings);
    }
    var name = event.type().startsWith("building.") ? "id" : BUILDING;
    return LiveEvent.of(event, Optional.empty(), ids(event, name));
  }

  /** What each building is told of a device that moved: that it left, or that it came. */
  private static Map<UUID, String> moved(EventMessage event) {
    var left = new TreeMap<>(event.data().values());
    left.keySet().removeIf(name -> !name.equals("id") && !name.equals("eui") && !isFrom(name));
    var came = new TreeMap<>(event.data().values());
    came.keySet().removeIf(EventPlaces::isFrom);
    var parts = new HashMap<UUID, String>();
    ids(event, FROM_BUILDING).forEach(id -> parts.put(id, new Value.Members(left).canonical()));
    ids(event, BUILDING).forEach(id -> parts.put(id, new Value.Members(came).canonical()));
    return parts;
  }

  private static boolean isFrom(String name) {
    return name.startsWith("from");
  }

  private static boolean saysOnlyTheEui(EventMessage event) {
    return SAY_ONLY_THE_EUI.contains(event.type().substring(0, event.type().indexOf('.')));
  }

  private static Eui eui(EventMessage event) {
    return Eui.parse(event.subject());
  }

  private static Set<UUID> ids(EventMessage event, String... names) {
    var ids = new HashSet<UUID>();
    Stream.of(names)
        .map(name -> event.data().values().get(name))
        .forEach(value -> {
          if (value instanceof Value.Text(var text)) {
            ids.add(UUID.fromString(text));
          }
        });
    return ids;
  }
}
