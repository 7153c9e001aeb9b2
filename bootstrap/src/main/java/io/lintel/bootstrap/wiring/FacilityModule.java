package io.lintel.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import io.lintel.application.bridge.DeviceOccupancy;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorPlanService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.facility.PlaceRemoval;
import io.lintel.application.facility.RoomService;
import io.lintel.application.shared.Uuids;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Buildings, floors and rooms. */
@Module
final class FacilityModule {

  private FacilityModule() {}

  @Provides
  @Singleton
  static PlaceRemoval removal(Registry registry, EventRecorder events, InstantSource clock) {
    return new PlaceRemoval(
        registry.facilities(), new DeviceOccupancy(registry.devices(), events, clock), events);
  }

  @Provides
  @Singleton
  static BuildingService buildings(
      Registry registry,
      PlaceRemoval removal,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    return new BuildingService(
        registry.facilities(), removal, registry.unitOfWork(), events, clock, uuids);
  }

  @Provides
  @Singleton
  static FloorService floors(
      Registry registry,
      PlaceRemoval removal,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    return new FloorService(
        registry.facilities(), removal, registry.unitOfWork(), events, clock, uuids);
  }

  @Provides
  @Singleton
  static FloorPlanService floorPlans(Registry registry, EventRecorder events, InstantSource clock) {
    return new FloorPlanService(
        registry.facilities(), registry.floorPlans(), registry.unitOfWork(), events, clock);
  }

  @Provides
  @Singleton
  static RoomService rooms(
      Registry registry,
      PlaceRemoval removal,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    return new RoomService(
        registry.facilities(), removal, registry.unitOfWork(), events, clock, uuids);
  }

  @Provides
  @Singleton
  static PlacePaths placePaths(
      Registry registry, BuildingService buildings, FloorService floors, RoomService rooms) {
    return new PlacePaths(registry.facilities(), buildings, floors, rooms, registry.unitOfWork());
  }
}
