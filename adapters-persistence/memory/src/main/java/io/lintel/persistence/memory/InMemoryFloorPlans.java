package io.lintel.persistence.memory;

import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.FloorPlans;
import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.shared.NotFound;
import java.util.Optional;

/** The images of plans in memory. */
public final class InMemoryFloorPlans implements FloorPlans {

  private final MemoryDatabase database;

  public InMemoryFloorPlans(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void put(FloorId floor, PlanImage image) {
    database.write(() -> {
      if (database.floors.find(floor.value()).isEmpty()) {
        throw new NotFound("floor", floor);
      }
      database.plans.put(floor.value(), image);
    });
  }

  @Override
  public void remove(FloorId floor) {
    database.write(() -> database.plans.remove(floor.value()));
  }

  @Override
  public Optional<PlanImage> find(FloorId floor) {
    return database.read(() -> database.plans.find(floor.value()));
  }
}
