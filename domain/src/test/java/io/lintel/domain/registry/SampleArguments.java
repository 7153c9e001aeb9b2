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
import static io.lintel.domain.identity.IdentityFixtures.aHash;
import static io.lintel.domain.identity.IdentityFixtures.aSession;
import static io.lintel.domain.identity.IdentityFixtures.aToken;
import static io.lintel.domain.identity.IdentityFixtures.aUser;
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
import io.lintel.domain.identity.BridgeAccount;
import io.lintel.domain.identity.DeviceCredential;
import io.lintel.domain.identity.SessionId;
import io.lintel.domain.identity.TokenId;
import io.lintel.domain.identity.TopicFilter;
import io.lintel.domain.identity.User;
import io.lintel.domain.node.Listener;
import io.lintel.domain.node.SeenListener;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.RequestKey;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.NamedDevice;
import io.lintel.domain.status.QuarantineBounds;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Valid arguments for every method of the registry ports, so that none can be forgotten. */
final class SampleArguments {

  private static final Building BUILDING = aBuilding();
  private static final Floor FLOOR = aFloor(BUILDING);
  private static final Room ROOM = aRoom(FLOOR);
  private static final Device DEVICE = aDevice().atVersion(2).build();
  private static final User USER = aUser().atVersion(2).build();
  private static final Listener LISTENER = new Listener("place", "name", "node", List.of("a/#"));
  private static final Kind KIND = aKind().atVersion(2).build();

  private SampleArguments() {}

  static Object[] of(Method method) {
    return Arrays.stream(method.getGenericParameterTypes()).map(SampleArguments::of).toArray();
  }

  private static Object of(Type type) {
    return switch (type.getTypeName().replaceAll("[a-z.]+\\.", "")) {
      case "AuditQuery" -> AuditQuery.all(PageRequest.first(10));
      case "ApiToken" -> aToken(USER);
      case "Building" -> BUILDING;
      case "BuildingId" -> BUILDING.id();
      case "Collection<CommandId>" -> List.of(aCommand().id());
      case "Collection<Eui>" -> List.of(SampleIds.nextEui());
      case "Collection<KindKey>" -> List.of(KIND.key());
      case "Collection<RoomId>" -> List.of(ROOM.id());
      case "Collection<NamedDevice>" ->
          List.of(new NamedDevice("lamp", Optional.empty(), Optional.empty()));
      case "Collection<UUID>" -> List.of(SampleIds.next());
      case "Collection<Long>" -> List.of(1L);
      case "BridgeAccount" ->
          new BridgeAccount(
              "bridge", aHash(), List.of(new TopicFilter("a/#")), List.of(), Instant.EPOCH);
      case "DeviceCredential" ->
          new DeviceCredential(DEVICE.eui(), DEVICE.id().value(), aHash(), Instant.EPOCH);
      case "Command" -> aCommand();
      case "CommandId" -> aCommand().id();
      case "DesiredState" -> aDesiredState();
      case "Device" -> DEVICE;
      case "DeviceId" -> DEVICE.id();
      case "DeviceQuery" -> DeviceQuery.all(PageRequest.first(10));
      case "Duration" -> Duration.ofMinutes(1);
      case "Email" -> USER.email();
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
      case "Listener" -> LISTENER;
      case "SeenListener" -> new SeenListener(LISTENER, Instant.EPOCH);
      case "Map<SessionId, Instant>" -> Map.of(new SessionId(SampleIds.next()), Instant.EPOCH);
      case "Map<TokenId, Instant>" -> Map.of(new TokenId(SampleIds.next()), Instant.EPOCH);
      case "Optional<SessionId>" -> Optional.empty();
      case "Optional<UUID>" -> Optional.empty();
      case "PageRequest" -> PageRequest.first(10);
      case "PlaceFilter" -> new PlaceFilter.Anywhere();
      case "PlanImage" -> aPlan(1);
      case "QuarantineBounds" -> new QuarantineBounds(10, 10_000);
      case "Reach" -> Reach.everywhere();
      case "RequestKey" -> new RequestKey("ada", "1");
      case "Room" -> ROOM;
      case "RoomId" -> ROOM.id();
      case "Runnable" -> (Runnable) () -> {};
      case "SecretHash" -> aHash();
      case "Session" -> aSession(USER);
      case "SessionId" -> new SessionId(SampleIds.next());
      case "String" -> "node";
      case "Supplier<T>" -> (Supplier<String>) () -> "done";
      case "TokenId" -> new TokenId(SampleIds.next());
      case "UUID" -> SampleIds.next();
      case "User" -> USER;
      case "UserId" -> USER.id();
      case "Version" -> Version.FIRST;
      case "int" -> 10;
      case "long" -> 10L;
      default -> throw new AssertionError("There is no sample of " + type);
    };
  }
}
