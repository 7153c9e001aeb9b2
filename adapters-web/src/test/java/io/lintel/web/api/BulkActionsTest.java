package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BulkActionsTest {

  private static final String ACTIONS = "/api/v1/devices/actions";

  @RegisterExtension final RunningApi api = new RunningApi();

  @BeforeEach
  void registerDevices() {
    for (int i = 1; i <= 3; i++) {
      Thing.DEVICE.create(api.client(), "/api/v1/devices", i).expect(201);
    }
  }

  @Test
  void tellsWhatBecameOfEachDevice() {
    var answer =
        act("""
        {"action": "ADD_TAGS", "tags": ["north"],
         "ids": ["0000000000000001", "00:00:00:00:00:00:00:09", "0000000000000001"]}
        """)
            .expect(200);
    var items = answer.json().path("items");
    assertThat(items.findValuesAsText("outcome")).containsExactly("CHANGED", "FAILED", "UNCHANGED");
    assertThat(items.findValuesAsText("ref"))
        .containsExactly("0000000000000001", "0000000000000009", "0000000000000001");
    assertThat(items.path(1).path("reason").asText()).contains("0000000000000009");
    assertThat(answer.json().path("summary").toString())
        .isEqualTo("{\"changed\":1,\"unchanged\":1,\"failed\":1}");
  }

  @Test
  void findsTheDevicesByAFilter() {
    var home = Home.in(api.client());
    act("{\"action\":\"PLACE\",\"roomId\":\"%s\",\"filter\":{\"q\":\"002\"}}"
            .formatted(home.room()))
        .expect(200);
    assertThat(listed("building=" + home.building())).isEqualTo("0000000000000002");
    act("{\"action\":\"SET_STATE\",\"state\":\"RETIRED\",\"filter\":{\"placed\":false}}")
        .expect(200);
    assertThat(listed("")).isEqualTo("0000000000000002");
    act("{\"action\":\"UNPLACE\",\"filter\":{\"floor\":\"%s\"}}".formatted(home.floor()))
        .expect(200);
    assertThat(listed("placed=false")).isEqualTo("0000000000000002");
    var none =
        act(
            "{\"action\":\"UNPLACE\",\"filter\":{\"placed\":false,\"room\":\"%s\"}}"
                .formatted(home.room()));
    assertThat(none.expect(200).json().path("items")).isEmpty();
  }

  @Test
  void findsTheDevicesByTheirStatus() {
    report(1, 10);
    report(2, 50);

    act("""
    {"action": "ADD_TAGS", "tags": ["low"],
     "filter": {"where": ["battery<20"], "connectivity": ["ONLINE"]}}
    """)
        .expect(200);
    act("""
    {"action": "ADD_TAGS", "tags": ["mute"], "filter": {"connectivity": ["NEVER_SEEN"]}}
    """)
        .expect(200);

    assertThat(listed("tag=low")).isEqualTo("0000000000000001");
    assertThat(listed("tag=mute")).isEqualTo("0000000000000003");
    act("{\"action\":\"UNPLACE\",\"filter\":{\"where\":[\"ok=1\",\"battery\"]}}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/filter/where/1");
    act("{\"action\":\"UNPLACE\",\"filter\":{\"connectivity\":[\"GONE\"]}}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/filter/connectivity/0");
  }

  private void report(int device, int battery) {
    api.client()
        .patch("/api/v1/devices/%016x/status".formatted(device), "{\"battery\": " + battery + "}")
        .expect(200);
  }

  @Test
  void setsAndRemovesKindAndTags() {
    api.client().put("/api/v1/kinds/lamp", "{\"name\": \"Lamp\"}").expect(201);
    act("{\"action\":\"SET_KIND\",\"kind\":\"lamp\",\"filter\":{}}").expect(200);
    assertThat(listed("kind=lamp")).hasSize(3 * 16 + 2);
    act("{\"action\":\"REMOVE_KIND\",\"filter\":{\"kind\":\"lamp\",\"q\":\"device\"}}").expect(200);
    assertThat(listed("kind=lamp")).isEmpty();
    act("{\"action\":\"ADD_TAGS\",\"tags\":[\"a\",\"b\"],\"filter\":{}}").expect(200);
    act("{\"action\":\"REMOVE_TAGS\",\"tags\":[\"a\"],\"filter\":{\"tag\":[\"a\",\"b\"]}}")
        .expect(200);
    assertThat(listed("tag=a")).isEmpty();
    assertThat(listed("tag=b")).hasSize(3 * 16 + 2);
  }

  @Test
  void answersLinesToWhoLikesThem() {
    var answer =
        api.client()
            .send(
                "POST",
                ACTIONS,
                "{\"action\":\"ADD_TAGS\",\"tags\":[\"a\"],\"filter\":{}}",
                "Content-Type",
                ApiClient.JSON,
                "Accept",
                "application/x-ndjson")
            .expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
    assertThat(answer.body().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
        .last()
        .isEqualTo("{\"summary\":{\"changed\":3,\"unchanged\":0,\"failed\":0}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"action":"ADD_TAGS","tags":["a"]}                                  | /ids
          {"action":"ADD_TAGS","tags":["a"],"ids":[],"filter":{}}             | /ids
          {"action":"ADD_TAGS","ids":[]}                                      | /tags
          {"action":"ADD_TAGS","tags":["A b"],"ids":[]}                       | /tags/0
          {"action":"ADD_TAGS","tags":["a"],"ids":["1"]}                      | /ids/0
          {"action":"ADD_TAGS","tags":["a"],"kind":"lamp","ids":[]}           | /kind
          {"action":"PLACE","ids":[]}                                         | /roomId
          {"action":"PLACE","roomId":"3.14","ids":[]}                         | /roomId
          {"action":"UNPLACE","roomId":"3.14","ids":[]}                       | /roomId
          {"action":"SET_STATE","state":"BROKEN","ids":[]}                    | /state
          {"action":"EXPLODE","ids":[]}                                       | /action
          {"ids":[]}                                                          | /action
          {"action":"UNPLACE","filter":{"placed":true}}                       | /filter/placed
          {"action":"UNPLACE","filter":{"building":"HQ"}}                     | /filter/building
          {"action":"UNPLACE","filter":{"tag":["a","B"]}}                     | /filter/tag/1
          {"action":"UNPLACE","filter":{"state":["?"]}}                       | /filter/state/0
          {"action":"UNPLACE","filter":{"kind":"?"}}                          | /filter/kind
          """)
  void namesTheMemberThatIsWrong(String body, String pointer) {
    act(body).expectProblem(422, "rule-broken").expectPointer(pointer);
  }

  @Test
  void doesNothingWhenAMemberIsUnknown() {
    act("{\"action\":\"UNPLACE\",\"filter\":{\"rom\":\"x\"}}")
        .expectProblem(400, "invalid-body")
        .expectPointer("/filter/rom");
  }

  @Test
  void isRefusedWhileTheStoreIsAway() {
    api.takeStoresAway();
    act("{\"action\":\"UNPLACE\",\"filter\":{}}").expectProblem(503, "unavailable");
  }

  private Answer act(String body) {
    return api.client().post(ACTIONS, body);
  }

  private String listed(String query) {
    return String.join(
        " ",
        api.client()
            .get("/api/v1/devices?sort=eui&" + query)
            .expect(200)
            .json()
            .path("items")
            .findValuesAsText("eui"));
  }
}
