package io.lintel.web.admin;

import io.lintel.application.device.DeviceDraft;
import io.lintel.application.facility.BuildingDraft;
import io.lintel.application.facility.FloorDraft;
import io.lintel.application.facility.RoomDraft;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.domain.device.Device;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.web.api.RunningApi;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A building with a floor and a room, for pages to show. */
record Premises(RunningApi api, Building building, Floor floor, Room room) {

  private static final Caller ADA = Caller.SYSTEM;

  static Premises in(RunningApi api) {
    return in(api, "Head office");
  }

  static Premises in(RunningApi api, String name) {
    var core = api.core();
    var building =
        core.buildings()
            .create(
                ADA,
                new BuildingDraft(
                    name, "Main Street 1", ZoneId.of("Asia/Tokyo"), Optional.empty()));
    var floor = core.floors().create(ADA, building.id(), new FloorDraft("Ground floor", 0));
    var room = core.rooms().create(ADA, floor.id(), new RoomDraft("Lobby", Optional.empty()));
    return new Premises(api, building, floor, room);
  }

  /** A device in the room. */
  Device device(long eui, String name) {
    var draft = DeviceDraft.named(name).inRoom(Optional.of(room.id().value()));
    return api.core().devices().register(ADA, new Eui(eui), draft);
  }

  void report(Device device, String field, double value) {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(new FieldName(field), FieldValue.of(Value.of(value)));
    var report = new IncomingReport(device.eui(), Optional.empty(), fields);
    var _ = api.statuses().report(ADA, List.of(report));
  }
}
