package io.lintel.application.event;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.application.bridge.KnownWhereabouts;
import io.lintel.application.event.StreamItem.Happened;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.event.DomainEvent.UserAction;
import io.lintel.domain.event.DomainEvent.UserEvent;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Room;
import io.lintel.domain.identity.IdentityFixtures;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What members are told of what happens: what is in their buildings, and of the rest nothing. */
class StreamsOfMembersTest {

  private final Core core = new Core();
  private final OutboxRelay relay = core.relay();
  private final LiveEvents live =
      new LiveEvents(
          core.stores().eventLog(),
          new KnownWhereabouts(core.stores().devices()),
          SampleIds.next(),
          LiveBounds.STANDARD);
  private final Building home = core.aBuilding();
  private final Building abroad = core.aBuilding();
  private final Room room = core.aRoom(core.aFloor(home, 0), "Lobby");
  private final Room otherRoom = core.aRoom(core.aFloor(abroad, 0), "Lobby");

  private static final class Reader implements StreamReader {

    private final List<LiveEvent> events = new ArrayList<>();

    @Override
    public boolean take(List<StreamItem> items, StreamPosition behind) {
      items.forEach(item -> {
        if (item instanceof Happened(var event, _)) {
          events.add(event);
        }
      });
      return true;
    }

    @Override
    public void end() {}
  }

  private Reader open(Caller caller) {
    happen(); // what was before is not told
    var reader = new Reader();
    var _ = live.open(caller, EventFilter.EVERYTHING, Optional.empty(), reader);
    return reader;
  }

  private void happen() {
    relay.relay();
    live.follow();
  }

  private static Caller caller(Role role, Building... granted) {
    var grants = new HashMap<UUID, GrantLevel>();
    for (var building : granted) {
      grants.put(building.id().value(), GrantLevel.VIEW);
    }
    var actor = new Actor.User(SampleIds.next(), "Grace");
    return new Caller(actor, role, grants, Scope.all(), Origin.HERE);
  }

  private static EventMessage report(Device device) {
    return new EventMessage(
        SampleIds.next(),
        device.createdAt(),
        EventTypes.STATUS_REPORTED,
        device.eui().toString(),
        (Value.Members) Value.of(Map.of("eui", Value.of(device.eui().toString()))));
  }

  @Test
  void areToldOfTheirBuildingsOnly() {
    var reader = open(caller(Role.MEMBER, home));

    var here = core.aDeviceIn(room.id().value());
    var there = core.aDeviceIn(otherRoom.id().value());
    var nowhere = core.aDevice();
    core.aFloor(abroad, 5);
    happen();
    live.reported(List.of(report(here), report(there), report(nowhere)));

    assertThat(reader.events)
        .extracting(LiveEvent::subject)
        .containsOnly(here.eui().toString())
        .hasSize(2);
  }

  @Test
  void ofADeviceThatLeavesOrComesTheyAreToldTheirPart() {
    var device = core.aDeviceIn(room.id().value());
    var ofHome = open(caller(Role.MEMBER, home));
    var ofAbroad = open(caller(Role.MEMBER, abroad));
    var ofBoth = open(caller(Role.MEMBER, home, abroad));

    core.devices()
        .place(
            ADA,
            new DeviceRef.ById(device.id()),
            Optional.empty(),
            Optional.of(otherRoom.id().value()));
    happen();

    assertThat(ofHome.events.getFirst().data())
        .contains(home.id().toString())
        .doesNotContain(abroad.id().toString(), otherRoom.id().toString());
    assertThat(ofAbroad.events.getFirst().data())
        .contains(abroad.id().toString(), otherRoom.id().toString())
        .doesNotContain(home.id().toString(), room.id().toString());
    assertThat(ofBoth.events.getFirst().data())
        .contains(abroad.id().toString(), home.id().toString());
  }

  @Test
  void ofUsersOnlyAdminsAreTold() {
    var member = open(caller(Role.MEMBER, home));
    var staff = open(caller(Role.STAFF));
    var admin = open(caller(Role.ADMIN));

    var event = new UserEvent(UserAction.CREATED, IdentityFixtures.aUser().build());
    var now = core.clock().instant();
    core.stores().outbox().append(List.of(EventMessage.of(SampleIds.next(), now, event)));
    happen();

    assertThat(member.events).isEmpty();
    assertThat(staff.events).isEmpty();
    assertThat(admin.events).extracting(LiveEvent::type).containsExactly("user.created");
  }
}
