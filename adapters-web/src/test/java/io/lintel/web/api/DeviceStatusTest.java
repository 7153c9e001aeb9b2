package io.lintel.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeviceStatusTest {

  private static final String DEVICE = "/api/v1/devices/00158d0001a2b3c4";
  private static final String STATUS = DEVICE + "/status";

  @RegisterExtension final RunningApi api = new RunningApi();

  @BeforeEach
  void registerTheDevice() {
    api.client()
        .post("/api/v1/devices", "{\"eui\": \"00158d0001a2b3c4\", \"name\": \"Lamp\"}")
        .expect(201);
  }

  @Test
  void isThereBeforeTheFirstReport() {
    assertThat(api.client().get(STATUS).expect(200).body())
        .isEqualTo(
            "{\"eui\":\"00158d0001a2b3c4\",\"connectivity\":{\"state\":\"NEVER_SEEN\"},\"fields\":{}}");
  }

  @Test
  void setsFieldsAndAnswersTheNewStatus() {
    api.client().patch(STATUS, "{\"a\": 1, \"b\": \"x\", \"c\": {\"d\": [true]}}").expect(200);
    var status = api.client().patch(STATUS, "{\"a\": 2.5, \"b\": null}").expect(200);
    assertThat(status.json().path("fields").properties()).hasSize(2);
    assertThat(status.json().at("/fields/a/value").asDouble()).isEqualTo(2.5);
    assertThat(status.text("/fields/a/at")).endsWith("Z");
    assertThat(status.json().at("/fields/c/value").toString()).isEqualTo("{\"d\":[true]}");
    assertThat(status.text("/connectivity/state")).isEqualTo("ONLINE");
    assertThat(status.text("/connectivity/reason")).isEqualTo("reported");
    assertThat(status.text("/connectivity/since")).isEqualTo(status.text("/firstSeenAt"));
    assertThat(api.client().get(STATUS).body()).isEqualTo(status.body());
  }

  @Test
  void replacesAValueAsAWhole() {
    api.client().patch(STATUS, "{\"a\": {\"b\": 1, \"c\": 2}}").expect(200);
    var status = api.client().patch(STATUS + "?flat=true", "{\"a\": {\"b\": null}}").expect(200);
    assertThat(status.json().path("fields").toString()).isEqualTo("{\"a\":{\"b\":null}}");
  }

  @Test
  void showsBareValuesWhenAsked() {
    api.client().patch(STATUS, "{\"a\": 1, \"b\": [1.5, \"x\"]}").expect(200);
    assertThat(api.client().get(STATUS + "?flat=true").json().path("fields").toString())
        .isEqualTo("{\"a\":1,\"b\":[1.5,\"x\"]}");
    api.client().get(STATUS + "?flat=1").expectProblem(400, "invalid-parameter");
  }

  @Test
  void showsOnlyTheFieldsThatAreAskedFor() {
    api.client().patch(STATUS, "{\"a\": 1, \"b\": 2, \"c\": 3}").expect(200);
    assertThat(fields("?fields=c,a,missing&flat=true")).isEqualTo("{\"a\":1,\"c\":3}");
    assertThat(fields("?fields=%20b%20&flat=true")).isEqualTo("{\"b\":2}");
    for (var fields : List.of("", ",", "a,", "a-b", "%27")) {
      api.client()
          .get(STATUS + "?fields=" + fields)
          .expectProblem(400, "invalid-parameter")
          .expectParameter("fields");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "battery<20",
        "battery>=10.5",
        "mode=heat",
        "mode=\"heat\"",
        "mode in [\"off\",\"heat\"]",
        "battery exists",
        "error exists false",
        "name=\"a b\"",
        "mode!=1"
      })
  void answersWhenTheConditionHolds(String condition) {
    api.client()
        .patch(STATUS, "{\"battery\": 10.5, \"mode\": \"heat\", \"name\": \"a b\"}")
        .expect(200);
    api.client().get(STATUS + where(condition)).expect(200);
  }

  @Test
  void answersNotFoundOfItsOwnKindWhenAConditionDoesNotHold() {
    api.client().patch(STATUS, "{\"battery\": 10.5}").expect(200);
    for (var condition : List.of("battery<10", "mode=heat", "battery=\"10.5\"", "mode exists")) {
      api.client().get(STATUS + where(condition)).expectProblem(404, "condition-not-met");
    }
    api.client()
        .get(STATUS + where("battery<20") + "&where=mode+exists")
        .expectProblem(404, "condition-not-met");
    api.client()
        .get("/api/v1/devices/0000000000000009/status" + where("battery<20"))
        .expectProblem(404, "not-found");
  }

  @Test
  void saysWhichConditionIsNone() {
    var answer =
        api.client()
            .get(STATUS + where("a=1") + "&where=battery")
            .expectProblem(400, "invalid-parameter")
            .expectParameter("where");
    assertThat(answer.text("/detail")).contains("'battery' is not a condition");
  }

  @Test
  void refusesFieldsThatBreakARule() {
    refuses("{\"a b\": 1}", 422, "rule-broken", "/a b");
    refuses("{\"\": 1}", 422, "rule-broken", "");
    refuses("{\"a/b\": 1}", 422, "rule-broken", "/a~1b");
    refuses("{\"a\": \"" + "x".repeat(4_095) + "\"}", 422, "rule-broken", "/a");
    refuses("{\"a\": 9007199254740993}", 400, "invalid-body", "/a");
    refuses("{\"a\": [1, 1e999]}", 400, "invalid-body", "/a/1");
    refuses("{\"a\": \"\\u0000\"}", 400, "invalid-body", "/a");
    refuses("[]", 400, "invalid-body", "");
    api.client().patch(STATUS, "{\"a\": 1, \"a\": 2}").expectProblem(400, "malformed-json");
    api.client().patch(STATUS, nested(33)).expectProblem(400, "malformed-json");
    var many = new StringBuilder("{\"f0\": 0");
    for (int i = 1; i <= 256; i++) {
      many.append(", \"f%d\": 0".formatted(i));
    }
    refuses(many.append('}').toString(), 422, "rule-broken", "/fields");
    assertThat(fields("")).isEqualTo("{}");
  }

  @Test
  void takesValuesAsDeepAndLargeAsAllowed() {
    api.client().patch(STATUS, nested(32)).expect(200);
    api.client().patch(STATUS, "{\"a\": \"" + "x".repeat(4_094) + "\"}").expect(200);
  }

  @Test
  void takesNothingForADeviceThatIsNotActive() {
    for (var state : List.of("DISABLED", "RETIRED")) {
      api.client().patch(DEVICE, "{\"state\": \"%s\"}".formatted(state)).expect(200);
      api.client().patch(STATUS, "{\"a\": 1}").expectProblem(422, "rule-broken");
    }
  }

  @Test
  void tagsWhatItShows() {
    var first = api.client().patch(STATUS, "{\"a\": 1}").expect(200);
    assertThat(api.client().get(STATUS).tag()).isEqualTo(first.tag()).isNotEmpty();
    api.client().get(STATUS, "If-None-Match", first.tag()).expect(304);
    api.client().get(STATUS + "?flat=true", "If-None-Match", first.tag()).expect(200);
    api.client().patch(STATUS, "{\"a\": 2}", "If-Match", first.tag()).expect(200);
    api.client()
        .patch(STATUS, "{\"a\": 3}", "If-Match", first.tag())
        .expectProblem(412, "precondition-failed");
    assertThat(fields("?flat=true")).isEqualTo("{\"a\":2}");
  }

  @Test
  void goesWithItsDevice() {
    api.client().patch(STATUS, "{\"a\": 1}").expect(200);
    api.client().delete(DEVICE).expect(204);
    api.client().get(STATUS).expectProblem(404, "not-found");
    registerTheDevice();
    assertThat(fields("")).isEqualTo("{}");
  }

  private void refuses(String body, int status, String type, String pointer) {
    api.client().patch(STATUS, body).expectProblem(status, type).expectPointer(pointer);
  }

  private String fields(String query) {
    return api.client().get(STATUS + query).expect(200).json().path("fields").toString();
  }

  private static String where(String condition) {
    return "?where=" + URLEncoder.encode(condition, UTF_8);
  }

  private static String nested(int levels) {
    return "{\"a\": " + "[".repeat(levels) + "]".repeat(levels) + "}";
  }
}
