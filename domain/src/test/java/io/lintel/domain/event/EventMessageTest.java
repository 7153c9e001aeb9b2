package io.lintel.domain.event;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandId;
import io.lintel.domain.command.CommandResult;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Placement;
import io.lintel.domain.event.DomainEvent.BuildingEvent;
import io.lintel.domain.event.DomainEvent.CommandAction;
import io.lintel.domain.event.DomainEvent.CommandEvent;
import io.lintel.domain.event.DomainEvent.ConnectivityChanged;
import io.lintel.domain.event.DomainEvent.DesiredChanged;
import io.lintel.domain.event.DomainEvent.DeviceAction;
import io.lintel.domain.event.DomainEvent.DeviceEvent;
import io.lintel.domain.event.DomainEvent.DevicePlaced;
import io.lintel.domain.event.DomainEvent.DeviceReplaced;
import io.lintel.domain.event.DomainEvent.FloorEvent;
import io.lintel.domain.event.DomainEvent.PlaceAction;
import io.lintel.domain.event.DomainEvent.RoomEvent;
import io.lintel.domain.event.DomainEvent.StatusReported;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.Room;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.StatusReport;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventMessageTest {

  private static final Instant NOW = Instant.parse("2026-11-23T14:15:16.123456Z");
  private static final UUID BUILDING = UUID.fromString("01935000-0000-7000-8000-00000000000b");
  private static final UUID FLOOR = UUID.fromString("01935000-0000-7000-8000-00000000000f");
  private static final UUID ROOM = UUID.fromString("01935000-0000-7000-8000-00000000000c");
  private static final Eui EUI = Eui.parse("00158d0001a2b3c4");
  private static final Device DEVICE =
      aDevice()
          .withId(UUID.fromString("01935000-0000-7000-8000-00000000000d"))
          .withEui(EUI)
          .named("Lamp")
          .createdAt(NOW)
          .updatedAt(NOW)
          .build();

  @Test
  void leavesOutWhatADeviceDoesNotHave() {
    assertData(
        new DeviceEvent(DeviceAction.REGISTERED, DEVICE),
        """
        {"attributes":{},"createdAt":"2026-11-23T14:15:16.123456Z","eui":"00158d0001a2b3c4",\
        "id":"01935000-0000-7000-8000-00000000000d","name":"Lamp","state":"ACTIVE","tags":[],\
        "updatedAt":"2026-11-23T14:15:16.123456Z","version":1}\
        """);
  }

  @Test
  void tellsAllOfADevice() {
    var device =
        aDevice()
            .withId(DEVICE.id().value())
            .withEui(EUI)
            .named("Lamp")
            .ofKind(new KindKey("lamp"))
            .at(new Placement(ROOM, FLOOR, BUILDING))
            .tagged("b", "a")
            .with("serial", "1")
            .in(DeviceState.RETIRED)
            .atVersion(7)
            .createdAt(Instant.EPOCH)
            .updatedAt(NOW)
            .build();

    assertData(
        new DeviceEvent(DeviceAction.RETIRED, device),
        """
        {"attributes":{"serial":"1"},"buildingId":"01935000-0000-7000-8000-00000000000b",\
        "createdAt":"1970-01-01T00:00:00Z","eui":"00158d0001a2b3c4",\
        "floorId":"01935000-0000-7000-8000-00000000000f",\
        "id":"01935000-0000-7000-8000-00000000000d","kind":"lamp","name":"Lamp",\
        "roomId":"01935000-0000-7000-8000-00000000000c","state":"RETIRED","tags":["a","b"],\
        "updatedAt":"2026-11-23T14:15:16.123456Z","version":7}\
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "REGISTERED, device.registered",
    "CHANGED, device.changed",
    "RETIRED, device.retired",
    "DELETED, device.deleted"
  })
  void namesWhatHappenedToADevice(DeviceAction action, String type) {
    assertNames(new DeviceEvent(action, DEVICE), type, "00158d0001a2b3c4");
  }

  @Test
  void tellsWhereADeviceWasThatIsPlaced() {
    var from = new Placement(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    assertNames(new DevicePlaced(Optional.empty(), DEVICE), "device.placed", "00158d0001a2b3c4");
    assertThat(message(new DevicePlaced(Optional.of(from), DEVICE)).data().values())
        .containsEntry("fromRoomId", Value.of(from.room().toString()))
        .containsEntry("fromFloorId", Value.of(from.floor().toString()))
        .containsEntry("fromBuildingId", Value.of(from.building().toString()));
    assertThat(message(new DevicePlaced(Optional.empty(), DEVICE)).data().values())
        .doesNotContainKey("fromRoomId");
  }

  @Test
  void tellsTheHardwareThatWasReplaced() {
    var event = new DeviceReplaced(Eui.parse("ffffffffffffffff"), DEVICE);

    assertNames(event, "device.replaced", "00158d0001a2b3c4");
    assertThat(message(event).data().values())
        .containsEntry("replacedEui", Value.of("ffffffffffffffff"))
        .containsEntry("eui", Value.of("00158d0001a2b3c4"));
  }

  @Test
  void tellsOfPlaces() {
    var building =
        new Building(
            new BuildingId(BUILDING),
            "Town hall",
            "Square 1",
            ZoneId.of("Europe/Berlin"),
            Optional.empty(),
            Version.FIRST,
            NOW,
            NOW);
    var floor =
        new Floor(new FloorId(FLOOR), building.id(), "Ground", -1, new Version(2), NOW, NOW);
    var room =
        new Room(
            new RoomId(ROOM),
            floor.id(),
            building.id(),
            "Lab",
            Optional.empty(),
            new Version(3),
            NOW,
            NOW);

    assertNames(
        new BuildingEvent(PlaceAction.CREATED, building), "building.created", BUILDING.toString());
    assertData(
        new BuildingEvent(PlaceAction.CREATED, building),
        """
        {"address":"Square 1","id":"01935000-0000-7000-8000-00000000000b","name":"Town hall",\
        "timeZone":"Europe/Berlin","version":1}\
        """);
    assertNames(new FloorEvent(PlaceAction.CHANGED, floor), "floor.changed", FLOOR.toString());
    assertData(
        new FloorEvent(PlaceAction.CHANGED, floor),
        """
        {"buildingId":"01935000-0000-7000-8000-00000000000b",\
        "id":"01935000-0000-7000-8000-00000000000f","level":-1,"name":"Ground","version":2}\
        """);
    assertNames(new RoomEvent(PlaceAction.REMOVED, room), "room.removed", ROOM.toString());
    assertData(
        new RoomEvent(PlaceAction.REMOVED, room),
        """
        {"buildingId":"01935000-0000-7000-8000-00000000000b",\
        "floorId":"01935000-0000-7000-8000-00000000000f",\
        "id":"01935000-0000-7000-8000-00000000000c","name":"Lab","version":3}\
        """);
  }

  @Test
  void tellsTheReportAndNotADifference() {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(new FieldName("temperature"), FieldValue.of(Value.of(21.5)));
    fields.put(new FieldName("led"), FieldValue.of(Value.of(Map.of("on", Value.of(true)))));
    fields.put(new FieldName("gone"), FieldValue.of(Value.nothing()));
    var event =
        new StatusReported(
            new StatusReport(
                EUI, NOW, NOW.plusMillis(5), fields, Optional.empty(), Optional.empty()));

    assertNames(event, "status.reported", "00158d0001a2b3c4");
    assertData(
        event,
        """
        {"at":"2026-11-23T14:15:16.123456Z","eui":"00158d0001a2b3c4",\
        "fields":{"gone":null,"led":{"on":true},"temperature":21.5},\
        "receivedAt":"2026-11-23T14:15:16.128456Z"}\
        """);
  }

  @Test
  void tellsWhyADeviceIsOffline() {
    var event =
        new ConnectivityChanged(
            new ConnectivityChange(
                EUI,
                Connectivity.State.NEVER_SEEN,
                new Connectivity(
                    Connectivity.State.OFFLINE, NOW, Connectivity.Reason.SAID_GOODBYE)));

    assertNames(event, "connectivity.changed", "00158d0001a2b3c4");
    assertData(
        event,
        """
        {"eui":"00158d0001a2b3c4","from":"NEVER_SEEN","reason":"said-goodbye",\
        "since":"2026-11-23T14:15:16.123456Z","state":"OFFLINE"}\
        """);
  }

  @Test
  void tellsAllThatIsWantedOfADevice() {
    var desired =
        DesiredState.first(
            DEVICE.id().value(), Map.of(new FieldName("on"), FieldValue.of(Value.of(true))), NOW);

    assertNames(new DesiredChanged(EUI, desired), "desired.changed", "00158d0001a2b3c4");
    assertData(
        new DesiredChanged(EUI, desired),
        """
        {"deviceId":"01935000-0000-7000-8000-00000000000d","eui":"00158d0001a2b3c4",\
        "fields":{"on":true},"version":1}\
        """);
  }

  @Test
  void tellsWhatBecameOfACommandButNotItsContent() {
    var id = new CommandId(UUID.fromString("01935000-0000-7000-8000-00000000000a"));
    var until = NOW.plusSeconds(60);
    var command =
        Command.requested(
            id, DEVICE.id().value(), EUI, "unlock", Value.of("1234"), "ada", NOW, until);
    var requested = new CommandEvent(CommandAction.REQUESTED, command);
    var result = new CommandResult(true, NOW.plusSeconds(1), new Value.Members(new TreeMap<>()));
    var finished = new CommandEvent(CommandAction.FINISHED, command.answered(result));

    assertNames(requested, "command.requested", "00158d0001a2b3c4");
    assertData(
        requested,
        """
        {"deviceId":"01935000-0000-7000-8000-00000000000d","eui":"00158d0001a2b3c4",\
        "expiresAt":"2026-11-23T14:16:16.123456Z","id":"01935000-0000-7000-8000-00000000000a",\
        "name":"unlock","requestedAt":"2026-11-23T14:15:16.123456Z","requestedBy":"ada",\
        "state":"QUEUED"}\
        """);
    assertNames(finished, "command.finished", "00158d0001a2b3c4");
    assertThat(message(finished).data().values())
        .containsEntry("state", Value.of("DONE"))
        .containsEntry("ok", Value.of(true))
        .containsEntry("finishedAt", Value.of("2026-11-23T14:15:17.123456Z"))
        .doesNotContainKey("reason");
  }

  @Test
  void timeHasMicroseconds() {
    var message =
        EventMessage.of(
            SampleIds.next(), NOW.plusNanos(789), new DeviceEvent(DeviceAction.CHANGED, DEVICE));

    assertThat(message.time()).isEqualTo(NOW);
  }

  private static void assertNames(DomainEvent event, String type, String subject) {
    assertThat(message(event).type()).isEqualTo(type);
    assertThat(message(event).subject()).isEqualTo(subject);
  }

  private static void assertData(DomainEvent event, String canonical) {
    assertThat(message(event).data().canonical()).isEqualTo(canonical);
  }

  private static EventMessage message(DomainEvent event) {
    return EventMessage.of(SampleIds.next(), NOW, event);
  }
}
