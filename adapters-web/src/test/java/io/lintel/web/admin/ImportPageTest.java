package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.web.api.RunningApi;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ImportPageTest {

  private static final String ROWS =
      """
      eui,name,building,floor,room
      70b3d57ed0000001,Lamp 1,HQ,Ground,Lobby
      70b3d57ed0000002,Lamp 2,HQ,Ground,Lobby
      not-an-eui,Lamp 3,HQ,Ground,Lobby
      """;

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin();

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(api.server().port());
  }

  @Test
  void tellsWhatAFileWouldDoAndDoesItWhenTold() {
    var file = ROWS.getBytes(StandardCharsets.UTF_8);
    var checked = visitor.upload("/admin/imports/file", "file", "text/csv", file).expect(200);
    assertThat(checked.text())
        .contains("What would be done 2 new 0 changed 0 unchanged 1 failed 3 new places")
        .contains("Line 4", "Import the good rows");
    assertThat(visitor.get("/admin/devices").text()).contains("No devices yet");

    var done = visitor.post("/admin/imports/apply", "rows", ROWS, "create", "yes").expect(200);
    assertThat(done.text()).contains("Imported 2 new");
    assertThat(visitor.get("/admin/devices").text()).contains("Lamp 1", "HQ / Ground");
    assertThat(visitor.post("/admin/imports/check", "rows", ROWS, "create", "yes").text())
        .contains("0 new 0 changed 2 unchanged 1 failed");
  }

  @Test
  void tellsWhichImportsRanAndHowTheyEnded() {
    assertThat(visitor.get("/admin/imports").text()).contains("No import ran since");
    visitor.post("/admin/imports/check", "rows", ROWS, "create", "yes").expect(200);
    visitor.post("/admin/imports/check", "rows", "no,columns\n1,2\n").expect(422);
    visitor.post("/admin/imports/apply", "rows", ROWS, "create", "yes").expect(200);
    assertThat(visitor.get("/admin/imports/runs").expect(200).text())
        .containsSubsequence(
            "Import of the good rows", "3 rows, 1 failed", "2 new", "Done", "Broken off", "Check");
    assertThat(visitor.get("/admin").text()).contains("The service and all it needs work.");
  }

  @Test
  void asksForRowsAndKeepsThemToBeMended() {
    assertThat(visitor.post("/admin/imports/check", "rows", "").expect(422).html())
        .contains("id=\"error-rows\"");
    assertThat(visitor.post("/admin/imports/check", "rows", ROWS).text())
        .contains("not-an-eui", "3 failed");
  }
}
