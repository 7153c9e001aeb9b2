package io.lintel.browser;

import io.lintel.application.command.CommandDraft;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.facility.BuildingDraft;
import io.lintel.application.facility.FloorDraft;
import io.lintel.application.facility.RoomDraft;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.Tag;
import io.lintel.domain.facility.Building;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A building and a device with names as long as they may be, without blanks, in many scripts. */
record Extremes(Building building, Device device) {

  private static final String WORD =
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  private static final String SCRIPTS =
      "電梯控制器・エレベーター制御装置・엘리베이터제어장치・ลิฟต์ควบคุมอุปกรณ์・جهازالتحكمفيالمصعد・Лифтовыйконтроллер";

  static Extremes in(Service service) {
    var services = service.lintel().services();
    var ada = Caller.SYSTEM;
    var building =
        services
            .buildings()
            .create(
                ada,
                new BuildingDraft(WORD, SCRIPTS, ZoneId.of("Asia/Tokyo"), Optional.empty()));
    var floor = services.floors().create(ada, building.id(), new FloorDraft(SCRIPTS, -12));
    var room = services.rooms().create(ada, floor.id(), new RoomDraft(WORD, Optional.empty()));
    var tags = new TreeSet<>(List.of(new Tag("a".repeat(40)), new Tag("winter")));
    var draft =
        DeviceDraft.named(SCRIPTS)
            .inRoom(Optional.of(room.id().value()))
            .tagged(tags)
            .withAttributes(new TreeMap<>(Map.of("Seriennummer", "0123456789".repeat(12))));
    var device = services.devices().register(ada, new Eui(0xffff_ffff_ffff_fffeL), draft);
    var ref = new DeviceRef.ById(device.id());
    var field = new FieldName("a_field_whose_name_is_as_long_as_the_name_of_a_field_may_be_here");
    service.report(device.eui(), field.value(), 12_345_678.901_234);
    var wanted = FieldValue.of(Value.of("0123456789".repeat(20)));
    var _ =
        services
            .desiredStates()
            .change(ada, ref, Optional.empty(), new TreeMap<>(Map.of(field, wanted)));
    var command =
        new CommandDraft("c".repeat(64), Value.of("x".repeat(300)), CommandDraft.USUAL);
    var _ = services.commandedDevices().request(ada, ref, command);
    return new Extremes(building, device);
  }
}
