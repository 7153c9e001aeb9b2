package io.lintel.application.bridge.transfer;

import static io.lintel.application.bridge.transfer.ImportOptions.Mode.GOOD_ROWS;
import static io.lintel.application.bridge.transfer.SampleFile.table;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.application.Core;
import io.lintel.domain.shared.Invalid;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileColumnsTest {

  private static final String EUI = "00158d0001a2b3c4";

  @ParameterizedTest
  @ValueSource(
      strings = {"eui", "EUI", "DevEUI", "dev_eui", "Dev-EUI", "EUI-64", "device eui", " eui "})
  void readsTheUsualNames(String column) {
    assertThatCode(() -> CellReader.checkColumns(List.of(column, "Name", "Room ID")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "eui|nmae; there is no column 'nmae'; did you mean 'name'?",
        "eui|serial number; attribute.serial number",
        "name|tags; there is no column 'eui'",
        "eui|dev_eui; the columns 'eui' and 'dev_eui' mean the same",
        "eui|eui; the column 'eui' is there twice",
        "eui|room; the columns building, floor and room are needed together",
        "eui|place|roomId; exclude each other"
      })
  void refusesAFileWhoseColumnsAreNotUnderstood(String header, String reason) {
    var row = EUI + "|x".repeat((int) header.chars().filter(c -> c == '|').count());

    assertThatThrownBy(() -> Protocol.of(new Core(), GOOD_ROWS, table(header, row)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(reason);
  }
}
