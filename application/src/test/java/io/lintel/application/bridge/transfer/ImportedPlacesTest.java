package io.lintel.application.bridge.transfer;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.bridge.transfer.ImportOptions.Mode.GOOD_ROWS;
import static io.lintel.application.bridge.transfer.SampleFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

class ImportedPlacesTest {

  private static final String ONE = "1".repeat(16);
  private static final String TWO = "2".repeat(16);

  private final Core core = new Core();

  @Test
  void refusesAPlaceThatIsNotThere() {
    core.aRoom();

    var protocol =
        Protocol.of(
            core,
            GOOD_ROWS,
            table("eui|name|place", ONE + "|A|Town hall / Floor 0 / Attic", TWO + "|A|Town hall"));

    assertThat(protocol.errors())
        .containsExactly(
            "2 place 'Town hall / Floor 0 / Attic': there is no place 'Town hall / Floor 0 / Attic'",
            "3 place 'Town hall': 'Town hall' is no path like 'building / floor / room'");
  }

  @Test
  void makesPlacesOnceWhenAsked() {
    var file =
        table(
            "eui|name|building|floor|room",
            ONE + "|A|HQ|3rd floor|a/b",
            TWO + "|B|HQ|3rd floor|a/b",
            "3".repeat(16) + "|C|HQ|Level -1|\\");

    var protocol = Protocol.creatingPlaces(core, GOOD_ROWS, file);

    assertThat(protocol.row(0).newPlaces())
        .containsExactly("HQ", "HQ / 3rd floor", "HQ / 3rd floor / a\\/b");
    assertThat(protocol.row(1).newPlaces()).isEmpty();
    assertThat(protocol.summary()).isEqualTo(new ImportSummary(3, 0, 0, 0, 5, true));
    var building = core.buildings().list(ADA, PageRequest.first(9)).items().getFirst();
    assertThat(core.floors().list(ADA, building.id(), PageRequest.first(9)).items())
        .extracting(Floor::level)
        .containsExactly(-1, 3);
    assertThat(Protocol.of(core, GOOD_ROWS, file).summary().unchanged()).isEqualTo(3);
  }

  @Test
  void makesNoPlaceForARowThatFails() {
    Protocol.creatingPlaces(
        core, GOOD_ROWS, table("eui|name|place|kind", ONE + "|A|HQ/1/a|no-kind"));

    assertThat(core.buildings().list(ADA, PageRequest.first(9)).items()).isEmpty();
  }

  @Test
  void refusesANameThatSeveralBuildingsHave() {
    var room = core.aRoom();
    core.aRoom();

    var protocol =
        Protocol.of(core, GOOD_ROWS, table("eui|name|place", ONE + "|A|Town hall/Floor 0/Lobby"));
    var byId = Protocol.of(core, GOOD_ROWS, table("eui|name|roomId", ONE + "|A|" + room.id()));
    var exported =
        Protocol.of(core, GOOD_ROWS, table("eui|name|place", ONE + "|A|Town hall/Floor 0/Lobby"));

    assertThat(protocol.errors())
        .containsExactly(
            "2 place 'Town hall/Floor 0/Lobby': there are several places 'Town hall';"
                + " give the roomId instead");
    assertThat(byId.actions()).containsExactly("2 CREATED");
    assertThat(exported.actions()).containsExactly("2 UNCHANGED");
    assertThat(core.devices().get(ADA, DeviceRef.parse(ONE)).placement().orElseThrow().room())
        .isEqualTo(room.id().value());
  }
}
