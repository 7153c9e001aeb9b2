package io.lintel.application.bridge.transfer;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.bridge.transfer.ImportOptions.Mode.ALL_OR_NOTHING;
import static io.lintel.application.bridge.transfer.ImportOptions.Mode.DRY_RUN;
import static io.lintel.application.bridge.transfer.ImportOptions.Mode.GOOD_ROWS;
import static io.lintel.application.bridge.transfer.SampleFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.shared.PageRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportModesTest {

  private static final String ONE = "1".repeat(16);
  private static final String TWO = "2".repeat(16);

  private final Core core = new Core();

  private int devices() {
    return core.devices().list(ADA, DeviceQuery.all(PageRequest.first(500))).items().size();
  }

  @Test
  void aDryRunTellsWhatWouldBeAndKeepsNothing() {
    var protocol =
        Protocol.creatingPlaces(
            core,
            DRY_RUN,
            table(
                "eui|name|place",
                ONE + "|A|HQ / 3rd floor / 3.14",
                TWO + "|B|HQ / 3rd floor / 3.15"));

    assertThat(protocol.actions()).containsExactly("2 CREATED", "3 CREATED");
    assertThat(protocol.row(0).newPlaces())
        .containsExactly("HQ", "HQ / 3rd floor", "HQ / 3rd floor / 3.14");
    assertThat(protocol.row(1).newPlaces()).containsExactly("HQ / 3rd floor / 3.15");
    assertThat(protocol.summary()).isEqualTo(new ImportSummary(2, 0, 0, 0, 4, false));
    assertThat(devices()).isZero();
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void aDryRunShowsTheSameDiffAsTheImportAfterIt() {
    Protocol.of(core, GOOD_ROWS, table("eui|name|tags", ONE + "|A|x"));
    var file = table("eui|name|tags", ONE + "|B|x y", TWO + "|C|");

    var dry = Protocol.of(core, DRY_RUN, file);
    var real = Protocol.of(core, GOOD_ROWS, file);

    assertThat(dry.diff(0)).isEqualTo("name: A -> B, tags: x -> x y").isEqualTo(real.diff(0));
    assertThat(dry.diff(1)).isEqualTo("name: - -> C, state: - -> ACTIVE").isEqualTo(real.diff(1));
    assertThat(dry.actions()).isEqualTo(real.actions());
  }

  @Test
  void refusesTheWholeFileForOneBadRow() {
    var protocol =
        Protocol.creatingPlaces(
            core, ALL_OR_NOTHING, table("eui|name|place", ONE + "|A|HQ/1/a", "nonsense|B|HQ/1/a"));

    assertThat(protocol.actions()).containsExactly("2 CREATED", "3 FAILED");
    assertThat(protocol.summary().kept()).isFalse();
    assertThat(devices()).isZero();
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void keepsAllRowsWhenAllAreRight() {
    var lines = IntStream.range(0, 450).mapToObj("%016x|Lamp"::formatted).toArray(String[]::new);

    var protocol = Protocol.of(core, ALL_OR_NOTHING, table("eui|name", lines));

    assertThat(protocol.summary()).isEqualTo(new ImportSummary(450, 0, 0, 0, 0, true));
    assertThat(protocol.progress())
        .containsExactly("CHECKING 200", "CHECKING 400", "CHECKING 450", "WRITING 450");
    assertThat(protocol.actions()).hasSize(450);
    assertThat(devices()).isEqualTo(450);
  }

  @Test
  void keepsNothingWhenTheRegistryChangesBetweenCheckAndWriting() {
    var file = table("eui|name", ONE + "|A", TWO + "|B");
    var opened = new java.util.concurrent.atomic.AtomicInteger();
    RowFile meddling =
        () ->
            opened.incrementAndGet() == 1
                ? file.open()
                : new SampleFile(
                        List.of(),
                        List.of(
                            file.rows().getFirst(), SampleFile.object(3, "eui=" + TWO + "|name= ")))
                    .open();

    var protocol = Protocol.of(core, ALL_OR_NOTHING, meddling);

    assertThat(protocol.actions()).containsExactly("2 CREATED", "3 CREATED", "3 FAILED");
    assertThat(protocol.summary().kept()).isFalse();
    assertThat(devices()).isZero();
  }

  @Test
  void saysHowFarItIs() {
    var lines = IntStream.range(0, 201).mapToObj("%016x|Lamp"::formatted).toArray(String[]::new);

    assertThat(Protocol.of(core, GOOD_ROWS, table("eui|name", lines)).progress())
        .containsExactly("WRITING 200", "WRITING 201");
  }
}
