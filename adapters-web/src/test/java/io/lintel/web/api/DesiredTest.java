package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DesiredTest {

  private static final String LAMP = "/api/v1/devices/0000000000000001";
  private static final String DESIRED = LAMP + "/desired";

  @RegisterExtension final RunningApi api = new RunningApi();

  @BeforeEach
  void registerTheDevice() {
    Thing.DEVICE.create(api.client(), "/api/v1/devices", 1).expect(201);
  }

  @Test
  void nothingIsWantedAtFirst() {
    var answer = api.client().get(DESIRED).expect(200);

    assertThat(answer.text("/eui")).isEqualTo("0000000000000001");
    assertThat(answer.json().path("fields")).isEmpty();
    assertThat(answer.json().has("updatedAt")).isFalse();
  }

  @Test
  void tellsWhatIsWantedAndWhatOfItIsMissing() {
    api.client().patch(LAMP + "/status", "{\"on\": true, \"level\": 10}").expect(200);

    api.client().patch(DESIRED, "{\"on\": true, \"level\": 40, \"scene\": \"dim\"}").expect(200);

    var flat = api.client().get(DESIRED + "?flat=true").expect(200).json();
    assertThat(flat.path("fields").toString())
        .isEqualTo("{\"level\":40,\"on\":true,\"scene\":\"dim\"}");
    assertThat(flat.path("delta").toString()).isEqualTo("{\"level\":40,\"scene\":\"dim\"}");
    var full = api.client().get(DESIRED).expect(200);
    assertThat(full.text("/fields/level/at")).isEqualTo(full.text("/updatedAt"));
  }

  @Test
  void nullRemoves() {
    api.client().patch(DESIRED, "{\"on\": true, \"level\": 40}").expect(200);

    var answer = api.client().patch(DESIRED + "?flat=true", "{\"level\": null}").expect(200);

    assertThat(answer.json().path("fields").toString()).isEqualTo("{\"on\":true}");
  }

  @Test
  void isChangedOnlyIfNobodyElseDid() {
    var first = api.client().get(DESIRED).expect(200);
    var second = api.client().patch(DESIRED, "{\"on\": true}", "If-Match", first.tag()).expect(200);

    api.client()
        .patch(DESIRED, "{\"on\": false}", "If-Match", first.tag())
        .expectProblem(412, "precondition-failed");
    api.client().patch(DESIRED, "{\"on\": false}", "If-Match", second.tag()).expect(200);
    api.client().get(DESIRED, "If-None-Match", second.tag()).expect(200);
    var third = api.client().get(DESIRED).expect(200);
    api.client().get(DESIRED, "If-None-Match", third.tag()).expect(304);
  }

  @Test
  void saysWhatIsWrong() {
    api.client()
        .patch(DESIRED, "{\"1st\": true}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/1st");
    api.client().patch(DESIRED, "[]").expectProblem(400, "bad-request");
    api.client()
        .patch("/api/v1/devices/0000000000000002/desired", "{}")
        .expectProblem(404, "not-found");
    api.client().patch(LAMP, "{\"state\": \"RETIRED\"}").expect(200);
    api.client().patch(DESIRED, "{\"on\": true}").expectProblem(422, "rule-broken");
  }

  @Test
  void isSetForManyAtOnce() {
    Thing.DEVICE.create(api.client(), "/api/v1/devices", 2).expect(201);
    api.client().patch(DESIRED, "{\"on\": false}").expect(200);

    var answer =
        act("{\"action\": \"SET_DESIRED\", \"fields\": {\"on\": false}, \"filter\": {}}")
            .expect(200);

    assertThat(answer.json().path("items").findValuesAsText("outcome"))
        .containsExactly("UNCHANGED", "CHANGED");
    assertThat(
            api.client()
                .get("/api/v1/devices/0000000000000002/desired?flat=true")
                .json()
                .path("fields")
                .toString())
        .isEqualTo("{\"on\":false}");
    act("{\"action\": \"SET_DESIRED\", \"fields\": {\"a b\": 1}, \"filter\": {}}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/fields/a b");
    act("{\"action\": \"SET_DESIRED\", \"filter\": {}}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/fields");
  }

  private Answer act(String action) {
    return api.client().post("/api/v1/devices/actions", action);
  }
}
