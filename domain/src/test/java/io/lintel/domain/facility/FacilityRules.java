package io.lintel.domain.facility;

import io.lintel.domain.registry.RegistryRules;

/** A part of the rules for places. */
interface FacilityRules extends RegistryRules {

  default FacilityRepository facilities() {
    return store().facilities();
  }

  /** Inserts a building and answers it. */
  default Building inserted(Building building) {
    facilities().insert(building);
    return building;
  }

  /** Inserts a floor and answers it. */
  default Floor inserted(Floor floor) {
    facilities().insert(floor);
    return floor;
  }

  /** Inserts a room and answers it. */
  default Room inserted(Room room) {
    facilities().insert(room);
    return room;
  }
}
