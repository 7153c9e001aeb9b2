package io.lintel.persistence.memory;

import io.lintel.domain.facility.Building;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Texts;
import java.util.Optional;
import java.util.UUID;

/** The buildings, by id and by name. */
final class BuildingTable {

  private static final Position<String> START = new Position<>("", Position.NO_ID);

  private final Table<UUID, Building> byId;
  private final Table<Position<String>, Building> byName;

  BuildingTable(Journal journal) {
    byId = new Table<>(journal, Position.BY_ID);
    byName = new Table<>(journal, Position.by(Texts::compare));
  }

  Optional<Building> find(UUID id) {
    return byId.find(id);
  }

  void put(Building building) {
    find(building.id().value()).ifPresent(this::remove);
    byId.put(building.id().value(), building);
    byName.put(nameOf(building), building);
  }

  void remove(Building building) {
    byId.remove(building.id().value());
    byName.remove(nameOf(building));
  }

  Page<Building> page(Reach reach, PageRequest request) {
    var start = request.after().map(it -> new Position<>(it.key(), it.id())).orElse(START);
    var read =
        byName.rowsBehind(start).stream()
            .filter(building -> reach.covers(Optional.of(building.id().value())))
            .limit(request.limit() + 1L)
            .toList();
    return Page.of(read, request.limit(), Building::cursor);
  }

  private static Position<String> nameOf(Building building) {
    return new Position<>(Texts.sortKey(building.name()), building.id().value());
  }
}
