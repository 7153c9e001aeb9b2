package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class AuditTest {

  private static final String AUDIT = "/api/v1/audit";
  private static final String EXPORT = "/api/v1/exports/audit";
  private static final String LAMP = "/api/v1/devices/0000000000000001";

  @RegisterExtension final RunningApi api = new RunningApi();

  private void makeALampAndRenameIt() {
    var lamp = "{\"eui\": \"0000000000000001\", \"name\": \"Lamp\"}";
    api.client().post("/api/v1/devices", lamp).expect(201);
    api.client().patch(LAMP, "{\"name\": \"=Lamp\"}").expect(200);
    api.client().put("/api/v1/kinds/lamp", "{\"name\": \"Lamp\"}").expect(201);
  }

  private List<String> actions(String path) {
    var actions = new ArrayList<String>();
    api.client()
        .get(path)
        .expect(200)
        .json()
        .at("/items")
        .forEach(item -> actions.add(item.at("/action").textValue()));
    return actions;
  }

  @Test
  void tellsWhoChangedWhatWhenAndFromWhere() {
    makeALampAndRenameIt();

    var renamed = api.client().get(LAMP + "/audit").expect(200);

    assertThat(actions(LAMP + "/audit")).containsExactly("device.changed", "device.registered");
    assertThat(renamed.text("/items/0/actor/key")).isEqualTo("internal:tester");
    assertThat(renamed.text("/items/0/subject/kind")).isEqualTo("device");
    assertThat(renamed.text("/items/0/address")).isEqualTo("127.0.0.1");
    assertThat(renamed.text("/items/0/before/name")).isEqualTo("Lamp");
    assertThat(renamed.text("/items/0/after/name")).isEqualTo("=Lamp");
    assertThat(renamed.json().at("/items/0/changed").toString()).contains("name", "version");
    assertThat(renamed.json().at("/items/1").has("before")).isFalse();
  }

  @Test
  void findsBySubjectActorActionAndTime() {
    makeALampAndRenameIt();
    var at = api.client().get(AUDIT).expect(200).text("/items/0/at");

    assertThat(actions(AUDIT))
        .containsExactly("kind.created", "device.changed", "device.registered");
    assertThat(actions(AUDIT + "?subject=kind:lamp")).containsExactly("kind.created");
    assertThat(actions(AUDIT + "?action=device.*&actor=internal:tester")).hasSize(2);
    assertThat(actions(AUDIT + "?actor=user:01890a5d-ac96-774b-bcce-b302099a8057")).isEmpty();
    assertThat(actions(AUDIT + "?since=" + at)).containsExactly("kind.created");
    assertThat(actions(AUDIT + "?until=" + at)).hasSize(2);
    for (var wrong :
        List.of("subject=lamp", "subject=table:1", "actor=ada", "action=device", "since=today")) {
      api.client().get(AUDIT + "?" + wrong).expectProblem(400, "invalid-parameter");
    }
  }

  @Test
  void comesPageByPage() {
    makeALampAndRenameIt();
    var first = api.client().get(AUDIT + "?limit=2").expect(200);

    assertThat(first.json().at("/items")).hasSize(2);
    var next = AUDIT + "?limit=2&cursor=" + first.text("/next");
    assertThat(actions(next)).containsExactly("device.registered");
    api.client()
        .get(AUDIT + "?limit=2&action=device.*&cursor=" + first.text("/next"))
        .expectProblem(400, "invalid-cursor");
  }

  @Test
  void isExportedAsRowsThatNoSpreadsheetRuns() {
    makeALampAndRenameIt();
    var csv = api.client().get(EXPORT + "?subject=kind:lamp", "Accept", "text/csv").expect(200);
    assertThat(csv.header("Content-Disposition")).contains("audit.csv");
    assertThat(csv.body().lines())
        .hasSize(2)
        .first()
        .asString()
        .isEqualTo(
            "at,actor,name,owner,action,subject,building,address,request,changed,before,after,id");

    var lines = api.client().get(EXPORT, "Accept", "application/x-ndjson").expect(200);
    assertThat(lines.body().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
  }

  @Test
  void nobodyChangesIt() {
    makeALampAndRenameIt();
    var id = api.client().get(AUDIT).expect(200).text("/items/0/id");

    api.client().send("DELETE", AUDIT, null).expect(405);
    api.client().send("DELETE", AUDIT + "/" + id, null).expect(404);
  }
}
