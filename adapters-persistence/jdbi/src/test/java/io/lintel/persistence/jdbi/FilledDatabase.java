package io.lintel.persistence.jdbi;

import io.lintel.domain.device.DeviceFixtures;
import io.lintel.domain.device.KindFixtures;
import io.lintel.domain.event.EventFixtures;
import io.lintel.domain.facility.FacilityFixtures;
import io.lintel.domain.status.IntakeFixtures;
import io.lintel.domain.status.QuarantineBounds;
import io.lintel.domain.status.StatusFixtures;
import io.lintel.persistence.jdbi.status.JdbiStatusHistory;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;
import java.util.List;

/** A database with something of many kinds in it. */
public final class FilledDatabase {

  private FilledDatabase() {}

  public static JdbiDatabase fill(JdbiDatabase database) {
    var registry = JdbiRegistry.on(database);
    var kind = KindFixtures.aKind().build();
    registry.kinds().insert(kind);
    for (int number = 0; number < 5; number++) {
      registry.devices().insert(DeviceFixtures.aDevice().tagged("a", "b").build());
    }
    var building = FacilityFixtures.aBuilding();
    var floor = FacilityFixtures.aFloor(building);
    registry.facilities().insert(building);
    registry.facilities().insert(floor);
    registry.facilities().insert(FacilityFixtures.aRoom(floor));
    registry.floorPlans().put(floor.id(), FacilityFixtures.aPlan(1));
    registry.outbox().append(List.of(EventFixtures.anEvent(), EventFixtures.anEvent()));
    registry.inbox().note(List.of(IntakeFixtures.aSighting()), 10);
    registry
        .quarantine()
        .put(List.of(IntakeFixtures.aQuarantineEntry()), new QuarantineBounds(10, 100_000));
    StatusFixtures.fill(new JdbiStatusStore(database), new JdbiStatusHistory(database));
    return database;
  }
}
