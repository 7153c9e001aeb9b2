package io.lintel.application.event;

import io.lintel.application.event.Whereabouts.Where;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds out which device and which building events are about. */
final class EventPlaces {

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
      var buildings = ids(event, "buildingId", "fromBuildingId");
      return LiveEvent.of(event, ids(event, "id").stream().findFirst(), buildings);
    }
    var name = event.type().startsWith("building.") ? "id" : "buildingId";
    return LiveEvent.of(event, Optional.empty(), ids(event, name));
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
