package io.lintel.domain.registry;

import static io.lintel.domain.audit.AuditFixtures.anEntry;
import static io.lintel.domain.command.CommandFixtures.aCommand;
import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.event.EventFixtures.anEvent;
import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.facility.FacilityFixtures.aPlan;
import static io.lintel.domain.facility.FacilityFixtures.aRoom;
import static io.lintel.domain.status.DesiredStateFixtures.aDesiredState;
import static io.lintel.domain.status.IntakeFixtures.aQuarantineEntry;
import static io.lintel.domain.status.IntakeFixtures.aSighting;

import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.RequestKey;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.QuarantineBounds;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Valid arguments for every method of the registry ports, so that none can be forgotten. */
final class SampleArguments {

  private static final Building BUILDING = aBuilding();
  private static final Floor FLOOR = aFloor(BUILDING);
  private static final Room ROOM = aRoom(FLOOR);
  private static final Device DEVICE = aDevice().atVersion(2).build();
  private static final Kind KIND = aKind().atVersion(2).build();

  private SampleArguments() {}

  static Object[] of(Method method) {
    return Arrays.stream(method.getGenericParameterTypes()).map(SampleArguments::of).toArray();
  }

  private static Object of(Type type) {
    return switch (type.getTypeName().replaceAll("[a-z.]+\\.", "")) {
      case "AuditQuery" -> AuditQuery.all(PageRequest.first(10));
      case "Building" -> BUILDING;
      case "BuildingId" -> BUILDING.id();
      case "Collection<CommandId>" -> List.of(aCommand().id());
      case "Collection<Eui>" -> List.of(SampleIds.nextEui());
      case "Collection<KindKey>" -> List.of(KIND.key());
      case "Collection<RoomId>" -> List.of(ROOM.id());
      case "Collection<UUID>" -> List.of(SampleIds.next());
      case "Collection<Long>" -> List.of(1L);
      case "Command" -> aCommand();
      case "CommandId" -> aCommand().id();
      case "DesiredState" -> aDesiredState();
      case "Device" -> DEVICE;
      case "DeviceId" -> DEVICE.id();
      case "DeviceQuery" -> DeviceQuery.all(PageRequest.first(10));
      case "Duration" -> Duration.ofMinutes(1);
      case "Eui" -> DEVICE.eui();
      case "Floor" -> FLOOR;
      case "FloorId" -> FLOOR.id();
      case "Instant" -> Instant.EPOCH;
      case "Kind" -> KIND;
      case "KindKey" -> KIND.key();
      case "List<AuditEntry>" -> List.of(anEntry());
      case "List<EventMessage>" -> List.of(anEvent());
      case "List<QuarantineEntry>" -> List.of(aQuarantineEntry());
      case "List<Sighting>" -> List.of(aSighting());
      case "Optional<UUID>" -> Optional.empty();
      case "PageRequest" -> PageRequest.first(10);
      case "PlaceFilter" -> new PlaceFilter.Anywhere();
      case "PlanImage" -> aPlan(1);
      case "QuarantineBounds" -> new QuarantineBounds(10, 10_000);
      case "RequestKey" -> new RequestKey("ada", "1");
      case "Room" -> ROOM;
      case "RoomId" -> ROOM.id();
      case "Runnable" -> (Runnable) () -> {};
      case "String" -> "node";
      case "Supplier<T>" -> (Supplier<String>) () -> "done";
      case "UUID" -> SampleIds.next();
      case "Version" -> Version.FIRST;
      case "int" -> 10;
      case "long" -> 10L;
      default -> throw new AssertionError("There is no sample of " + type);
    };
  }
}
