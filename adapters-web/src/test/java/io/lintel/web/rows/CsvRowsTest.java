package io.lintel.web.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.shared.Invalid;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  private static CsvRows csv(String text) {
    return new CsvRows(Bytes.of(text));
  }

  @Test
  void numbersRowsByTheLineTheyStartIn() {
    assertThat(Bytes.shown(csv("eui,name\r\n1,\"a\nb\"\r\n\r\n2,\"say \"\"hi\"\", you\"\r\n")))
        .containsExactly("2 eui=1 name=a\nb", "5 eui=2 name=say \"hi\", you");
  }

  @Test
  void tellsAnEmptyCellFromATextWithoutCharacters() {
    var row = Bytes.rows(csv("eui,a,b\n1,,\"\"\n")).getFirst();

    assertThat(Bytes.texts(row)).containsOnlyKeys("eui", "b").containsEntry("b", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"eui,name\n1,A\n", "eui;name\n1;A\n", "eui\tname\n1\tA", "\uFEFFeui,name\n1,A"})
  void readsWhatSpreadsheetsSave(String text) {
    assertThat(Bytes.shown(csv(text))).containsExactly("2 eui=1 name=A");
  }

  @Test
  void saysWhichRowHasAnotherNumberOfCells() {
    assertThat(Bytes.shown(csv("eui,name\n1\n2,B\n3,C,x\n")))
        .containsExactly(
            "2 ! the row has 1 cells and the header 2",
            "3 eui=2 name=B",
            "4 ! the row has 3 cells and the header 2");
  }

  @Test
  void refusesOnlyTheRowThatIsNotUtf8() {
    var latin = "eui,name\n1,K\u00fcche\n2,K\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Bytes.shown(new CsvRows(Bytes.of(latin))))
        .containsExactly("2 ! the row is not UTF-8", "3 eui=2 name=K");
  }

  @Test
  void stopsBehindAQuoteThatIsNeverClosed() {
    var rows = Bytes.shown(csv("eui,name\n1,A\n2,\"B\n3,C\n"));

    assertThat(rows).hasSize(2).startsWith("2 eui=1 name=A");
    assertThat(rows.getLast()).startsWith("3 ! from here on the file cannot be read");
  }

  @Test
  void stopsAtARowBeyondAllMeasure() {
    var rows = Bytes.shown(csv("eui,name\n1," + "x".repeat(CsvRecords.LONGEST_RECORD + 1)));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst()).startsWith("2 ! from here on the file cannot be read");
  }

  @Test
  void refusesAFileWithoutAHeader() {
    assertThatThrownBy(() -> csv("").open())
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("first line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-5", "@home", "'=1", "''=1", "'x", "＝1", "x=1", "'"})
  void writesNoFormulasAndReadsWhatWasMeant(String text) {
    var cell = FormulaEscape.escape(text);

    assertThat(cell).doesNotMatch("[=+\\-@＝].*");
    assertThat(FormulaEscape.unescape(cell)).isEqualTo(text);
  }

  @Test
  void writesTheHeaderEvenWhenThereIsNoDevice() {
    var file = new ByteArrayOutputStream();
    try (var devices = new CsvDevices(file, new java.util.TreeSet<>(java.util.Set.of("a")))) {
      assertThat(devices).isNotNull();
    }

    assertThat(file.toString(StandardCharsets.UTF_8))
        .isEqualTo("eui,name,kind,place,tags,state,attribute.a\r\n");
  }
}
