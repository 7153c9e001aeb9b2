package io.lintel.application.bridge.transfer;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.bridge.transfer.ImportOptions.Mode.DRY_RUN;
import static io.lintel.application.bridge.transfer.ImportOptions.Mode.GOOD_ROWS;
import static io.lintel.application.bridge.transfer.SampleFile.object;
import static io.lintel.application.bridge.transfer.SampleFile.objects;
import static io.lintel.application.bridge.transfer.SampleFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.application.device.KindDraft;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportingRowsTest {

  private static final String EUI = "00158d0001a2b3c4";

  private final Core core = new Core();

  private Device device() {
    return core.devices().get(ADA, DeviceRef.parse(EUI));
  }

  private void aKind(String key) {
    var draft =
        new KindDraft(key, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    var _ = core.kinds().put(ADA, new KindKey(key), Optional.empty(), draft);
  }

  @Test
  void registersADeviceWithAllThatARowSays() {
    aKind("air");
    var room = core.aRoom();

    var protocol =
        Protocol.of(
            core,
            GOOD_ROWS,
            table(
                "DevEUI|Label|Type|Place|Tags|State|attribute.Serial No",
                "00:15:8D:00:01:A2:B3:C4|Lamp|air|Town hall / Floor 0 / Lobby|b, a;c d|disabled|A-1"));

    assertThat(protocol.actions()).containsExactly("2 CREATED");
    assertThat(protocol.summary()).isEqualTo(new ImportSummary(1, 0, 0, 0, 0, true));
    assertThat(device())
        .returns("Lamp", Device::name)
        .returns(Optional.of(new KindKey("air")), Device::kind)
        .returns(Map.of("Serial No", "A-1"), Device::attributes)
        .returns(DeviceState.DISABLED, Device::state);
    assertThat(device().tags()).extracting(Tag::value).containsExactly("a", "b", "c", "d");
    assertThat(device().placement().orElseThrow().room()).isEqualTo(room.id().value());
  }

  @Test
  void changesNothingTheSecondTime() {
    core.aRoom();
    var file =
        table(
            "eui|name|place|tags",
            EUI + "|Lamp|Town hall/Floor 0/Lobby|a",
            "1".repeat(16) + "|B||");
    Protocol.of(core, GOOD_ROWS, file);
    core.newEvents();

    var again = Protocol.of(core, GOOD_ROWS, file);

    assertThat(again.actions()).containsExactly("2 UNCHANGED", "3 UNCHANGED");
    assertThat(core.newEvents()).isEmpty();
    assertThat(device().version()).isEqualTo(Version.FIRST);
  }

  @Test
  void leavesAloneWhatTheFileHasNoColumnFor() {
    core.aRoom();
    Protocol.of(
        core,
        GOOD_ROWS,
        table("eui|name|place|tags|attribute.a", EUI + "|Lamp|Town hall/Floor 0/Lobby|a|1"));

    var protocol = Protocol.of(core, GOOD_ROWS, table("eui|attribute.b", EUI + "|2"));

    assertThat(protocol.diff(0)).isEqualTo("attribute.b: - -> 2");
    assertThat(device().attributes()).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(device().placement()).isPresent();
    assertThat(device().tags()).hasSize(1);
  }

  @Test
  void takesAwayWhatAnEmptyCellIsFor() {
    aKind("air");
    core.aRoom();
    var header = "eui|name|kind|place|tags|state|attribute.a|attribute.b";
    Protocol.of(
        core, GOOD_ROWS, table(header, EUI + "|Lamp|air|Town hall/Floor 0/Lobby|a|DISABLED|1|2"));

    var protocol = Protocol.of(core, GOOD_ROWS, table(header, EUI + "|||||||\"\""));

    assertThat(protocol.diff(0))
        .isEqualTo(
            "kind: air -> -, place: Town hall / Floor 0 / Lobby -> -, tags: a -> -,"
                + " attribute.a: 1 -> -, attribute.b: 2 -> ");
    assertThat(device()).returns("Lamp", Device::name).returns(DeviceState.DISABLED, Device::state);
    assertThat(device().attributes()).isEqualTo(Map.of("b", ""));
  }

  @Test
  void namesEveryErrorOfARowWithItsColumnAndValue() {
    var protocol =
        Protocol.of(
            core,
            GOOD_ROWS,
            table("Dev EUI|name|type|tags|state", "12|x|no-kind|Upper|gone", EUI + "|||ok|"));

    assertThat(protocol.errors())
        .containsExactly(
            "2 Dev EUI '12': '12' is not an EUI-64: 16 hexadecimal digits",
            "2 tags 'Upper': 'Upper' is not a tag ([a-z0-9-]{1,40})",
            "2 state 'gone': must be one of [ACTIVE, DISABLED, RETIRED]",
            "2 type 'no-kind': there is no kind 'no-kind'",
            "3 name '': a device that is new needs a name");
  }

  @Test
  void keepsGoodRowsBetweenBadOnes() {
    var protocol =
        Protocol.of(
            core,
            GOOD_ROWS,
            table("eui|name", "1".repeat(16) + "|A", "nonsense|B", "2".repeat(16) + "|C"));

    assertThat(protocol.actions()).containsExactly("2 CREATED", "3 FAILED", "4 CREATED");
    assertThat(core.devices().find(ADA, DeviceRef.parse("2".repeat(16)))).isPresent();
  }

  @Test
  void refusesADeviceThatStandsInAnotherRowAlready() {
    var protocol = Protocol.of(core, GOOD_ROWS, table("eui|name", EUI + "|A", "0x" + EUI + "|B"));

    assertThat(protocol.actions()).containsExactly("2 CREATED", "3 FAILED");
    assertThat(protocol.errors())
        .containsExactly("3 eui '0x%s': the device stands in line 2 already".formatted(EUI));
    assertThat(device().name()).isEqualTo("A");
  }

  @Test
  void goesOnBehindARowThatCouldNotBeRead() {
    var protocol =
        Protocol.of(
            core,
            GOOD_ROWS,
            objects(
                new FileRow.Unreadable(1, RowError.ofRow("no JSON")),
                object(2, "eui=" + EUI + "|name=A"),
                object(3, "eui=" + "1".repeat(16) + "|nmae=A")));

    assertThat(protocol.actions()).containsExactly("1 FAILED", "2 CREATED", "3 FAILED");
    assertThat(protocol.errors())
        .containsExactly(
            "1  '': no JSON",
            "3 nmae 'A': there is no column 'nmae'; did you mean 'name'?",
            "3 name '': a device that is new needs a name");
  }

  @Test
  void refusesWhatADeviceMayNotHave() {
    var protocol =
        Protocol.of(
            core, GOOD_ROWS, table("eui|name|attribute.a", EUI + "|" + "x".repeat(101) + "|1"));

    assertThat(protocol.row(0).errors().getFirst())
        .returns("name", RowError::column)
        .returns("must have at most 100 characters, not 101", RowError::reason);
  }

  @Test
  void refusesHardwareThatWasReplaced() {
    var device = core.aDevice();
    core.devices()
        .replace(ADA, new DeviceRef.ById(device.id()), Optional.empty(), SampleIds.nextEui());

    var protocol = Protocol.of(core, DRY_RUN, table("eui|name", device.eui() + "|A"));

    assertThat(protocol.errors())
        .containsExactly(
            "2 eui '%s': it belonged to the device %s, which was replaced"
                .formatted(device.eui(), device.id()));
  }
}
