package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ExportTest {

  private static final String EXPORT = "/api/v1/exports/devices";
  private static final String DEVICES = "/api/v1/devices";

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void isCsvUnlessLinesAreLikedBetter() {
    register(1);
    for (var accept :
        new String[] {"*/*", "text/csv", "text/*;q=0.2, application/x-ndjson;q=0.1"}) {
      var csv = api.client().get(EXPORT, "Accept", accept).expect(200);
      assertThat(csv.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
      assertThat(csv.header("Content-Disposition"))
          .isEqualTo("attachment; filename=\"devices.csv\"");
      assertThat(csv.body().lines())
          .containsExactly(
              "eui,name,kind,place,tags,state", "0000000000000001,Device 001,,,,ACTIVE");
    }
    var lines = api.client().get(EXPORT, "Accept", "application/x-ndjson").expect(200);
    assertThat(lines.header("Content-Type")).isEqualTo("application/x-ndjson");
    assertThat(lines.header("Content-Disposition")).contains("devices.ndjson");
    assertThat(lines.body())
        .isEqualTo(
            """
            {"eui":"0000000000000001","name":"Device 001","kind":null,"place":null,"tags":[],\
            "state":"ACTIVE","attributes":{}}
            """);
    api.client().get(EXPORT, "Accept", "application/json").expectProblem(406, "not-acceptable");
  }

  @Test
  void hasTheDevicesThatTheListHas() {
    for (int i = 1; i <= 3; i++) {
      register(i);
    }
    var home = Home.in(api.client());
    var room = "{\"roomId\": \"%s\", \"tags\": [\"a\"]}".formatted(home.room());
    api.client().patch(DEVICES + "/0000000000000002", room).expect(200);
    api.client().patch(DEVICES + "/0000000000000003/status", "{\"battery\": 10}").expect(200);
    assertThat(euis("building=" + home.building())).isEqualTo("0000000000000002");
    assertThat(euis("tag=a&q=device")).isEqualTo("0000000000000002");
    assertThat(euis("placed=false")).isEqualTo("0000000000000001 0000000000000003");
    assertThat(euis("where=battery%3C20")).isEqualTo("0000000000000003");
    assertThat(euis("connectivity=ONLINE")).isEqualTo("0000000000000003");
    assertThat(euis("placed=false&room=" + home.room())).isEmpty();
    assertThat(euis("state=RETIRED")).isEmpty();
    api.client().get(EXPORT + "?tag=A+b").expectProblem(400, "invalid-parameter");
    api.client().get(EXPORT + "?limit=1").expectProblem(400, "invalid-parameter");
    api.client().get(EXPORT + "?where=battery").expectProblem(400, "invalid-parameter");
  }

  @Test
  void isRefusedWhileTheStoreIsAway() {
    api.takeStoresAway();
    api.client().get(EXPORT).expectProblem(503, "unavailable");
    api.client().get(EXPORT, "Accept", "application/x-ndjson").expectProblem(503, "unavailable");
  }

  private void register(int number) {
    Thing.DEVICE.create(api.client(), DEVICES, number).expect(201);
  }

  private String euis(String query) {
    var rows = api.client().get(EXPORT + "?" + query).expect(200).body().lines().skip(1);
    return String.join(" ", rows.map(row -> row.substring(0, 16)).toList());
  }
}
