package io.lintel.web.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NdjsonRowsTest {

  private static NdjsonRows ndjson(String text) {
    return new NdjsonRows(Bytes.of(text));
  }

  @Test
  void readsMembersAsCells() {
    assertThat(
            Bytes.shown(
                ndjson(
                    """
                    {"eui": "1", "kind": null, "tags": ["a", "b"], "attributes": {"x": "", "y": null}}

                    {"dev_eui": "2", "tags": "c d"}\
                    """)))
        .containsExactly(
            "1 eui=1 kind=- tags=a b attribute.x= attribute.y=-", "3 dev_eui=2 tags=c d");
  }

  @Test
  void refusesOnlyTheLinesThatAreNoRows() {
    var lines =
        Bytes.shown(
            ndjson(
                """
                {"eui": "1"
                [1]
                {"eui": "1", "eui": "2"}
                {"eui": "1"} {"eui": "2"}
                {"eui": "1", "name": 5}
                {"eui": "1", "tags": ["meeting room"]}
                {"eui": "2"}
                """));

    assertThat(lines).hasSize(7).last().isEqualTo("7 eui=2");
    assertThat(lines.get(0)).startsWith("1 ! the line is no JSON at character 12:");
    assertThat(lines.get(1)).isEqualTo("2 ! the line is no JSON object");
    assertThat(lines.get(2)).startsWith("3 ! the line is no JSON").contains("Duplicate");
    assertThat(lines.get(3)).startsWith("4 ! the line is no JSON");
    assertThat(lines.get(4)).isEqualTo("5 ! name 5: must be a text or null");
    assertThat(lines.get(5))
        .isEqualTo("6 ! tags [\"meeting room\"]: \"meeting room\" is not a tag");
  }

  @Test
  void refusesOnlyTheLineThatIsNotUtf8OrTooLong() {
    var latin = "{\"eui\": \"\u00fc\"}\n{\"eui\": \"1\"}\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Bytes.shown(new NdjsonRows(Bytes.of(latin))))
        .containsExactly("1 ! the line is not UTF-8", "2 eui=1");
    assertThat(Bytes.shown(ndjson("x".repeat(Lines.LONGEST + 1) + "\n{\"eui\": \"1\"}")))
        .containsExactly("1 ! the line has more than 1048576 characters", "2 eui=1");
  }
}
