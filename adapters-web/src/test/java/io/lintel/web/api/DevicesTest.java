package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DevicesTest {

  private static final String ALL = "/api/v1/devices";
  private static final String LAMP = "{\"eui\": \"00158d0001a2b3c4\", \"name\": \"Lamp\"}";

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void registersADeviceWithAllThatIsSaid() {
    api.client().put("/api/v1/kinds/lamp", "{\"name\": \"Lamp\"}").expect(201);
    var home = Home.in(api.client());
    var created =
        api.client()
            .post(
                ALL,
                """
                {"eui": "0x00158D0001A2B3C4", "name": "Lamp", "kind": "lamp", "roomId": "%s",
                 "tags": ["north", "ceiling"], "attributes": {"serial": "1"}, "state": "DISABLED"}\
                """
                    .formatted(home.room()))
            .expect(201);
    assertThat(created.header("Location")).isEqualTo(ALL + "/" + created.id());
    assertThat(created.text("/eui")).isEqualTo("00158d0001a2b3c4");
    assertThat(created.text("/kind")).isEqualTo("lamp");
    assertThat(created.text("/roomId")).isEqualTo(home.room());
    assertThat(created.text("/floorId")).isEqualTo(home.floor());
    assertThat(created.text("/buildingId")).isEqualTo(home.building());
    assertThat(created.json().path("tags").toString()).isEqualTo("[\"ceiling\",\"north\"]");
    assertThat(created.text("/attributes/serial")).isEqualTo("1");
    assertThat(created.text("/state")).isEqualTo("DISABLED");
    assertThat(created.text("/createdAt")).endsWith("Z");
    assertThat(api.client().get(created.header("Location")).body()).isEqualTo(created.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00158d0001a2b3c4",
        "00158D0001A2B3C4",
        "00-15-8d-00-01-a2-b3-c4",
        "00:15:8D:00:01:A2:B3:C4",
        "0x00158d0001a2b3c4",
        "%2000158d0001a2b3c4%20"
      })
  void findsADeviceByItsEuiInAnySpelling(String spelling) {
    var created = api.client().post(ALL, LAMP).expect(201);
    assertThat(api.client().get(ALL + "/" + spelling).expect(200).id()).isEqualTo(created.id());
    api.client().patch(ALL + "/" + spelling, "{\"name\": \"Other\"}").expect(200);
    api.client().get(ALL + "/" + spelling + "/status").expect(200);
    api.client().delete(ALL + "/" + spelling).expect(204);
  }

  @Test
  void findsADeviceByItsIdInAnyCase() {
    var id = api.client().post(ALL, LAMP).expect(201).id();
    api.client().get(ALL + "/" + id.toUpperCase(java.util.Locale.ROOT)).expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "00158d0001a2b3c", "00158d0001a2b3c4f", "%27%20or%201=1", "null"})
  void saysWhatIsWrongWithAReference(String ref) {
    api.client().get(ALL + "/" + ref).expectProblem(404, "not-found");
    api.client().patch(ALL + "/" + ref, "{}").expectProblem(404, "not-found");
    api.client().delete(ALL + "/" + ref).expectProblem(404, "not-found");
    api.client().get(ALL + "/" + ref + "/status").expectProblem(404, "not-found");
    api.client().patch(ALL + "/" + ref + "/status", "{}").expectProblem(404, "not-found");
  }

  @Test
  void refusesAnEuiThatIsTaken() {
    api.client().post(ALL, LAMP).expect(201);
    api.client()
        .post(ALL, "{\"eui\": \"00-15-8D-00-01-A2-B3-C4\", \"name\": \"Other\"}")
        .expectProblem(409, "eui-taken");
  }

  @Test
  void refusesWhatBreaksARule() {
    refuses("{\"name\": \"Lamp\"}", "/eui");
    refuses("{\"eui\": \"00158d\", \"name\": \"Lamp\"}", "/eui");
    refuses(with("\"kind\": \"no-such-kind\""), "/kind");
    refuses(with("\"kind\": \"Not a key\""), "/kind");
    refuses(with("\"roomId\": \"01890a5d-ac96-774b-bcce-b302099a8057\""), "/roomId");
    refuses(with("\"roomId\": \"x\""), "/roomId");
    refuses(with("\"tags\": [\"ok\", \"Not ok\"]"), "/tags/1");
    refuses(with("\"state\": \"active\""), "/state");
    refuses(with("\"attributes\": {\"\": \"x\"}"), "/attributes");
    refuses(with("\"attributes\": {\"a\": \"" + "x".repeat(1_001) + "\"}"), "/attributes/a");
    assertThat(api.client().get(ALL).json().path("items")).isEmpty();
  }

  @Test
  void refusesOtherTypes() {
    for (var member :
        List.of(
            "\"kind\": 1",
            "\"roomId\": {}",
            "\"tags\": \"a\"",
            "\"tags\": {}",
            "\"attributes\": []",
            "\"state\": 1")) {
      var pointer = "/" + member.substring(1, member.indexOf('"', 1));
      api.client()
          .post(ALL, with(member))
          .expectProblem(400, "invalid-body")
          .expectPointer(pointer);
    }
    api.client()
        .post(ALL, with("\"tags\": [1]"))
        .expectProblem(400, "invalid-body")
        .expectPointer("/tags/0");
    api.client()
        .post(ALL, with("\"tags\": [null]"))
        .expectProblem(400, "invalid-body")
        .expectPointer("/tags/0");
    api.client()
        .post(ALL, with("\"attributes\": {\"a\": null}"))
        .expectProblem(400, "invalid-body")
        .expectPointer("/attributes/a");
  }

  @Test
  void placesAndTakesOutOfItsRoom() {
    var home = Home.in(api.client());
    var path = api.client().post(ALL, LAMP).expect(201).header("Location");
    var placed =
        api.client().patch(path, "{\"roomId\": \"%s\"}".formatted(home.room())).expect(200);
    assertThat(placed.text("/buildingId")).isEqualTo(home.building());
    var unplaced = api.client().patch(path, "{\"roomId\": null}").expect(200);
    assertThat(unplaced.json().has("roomId")).isFalse();
    assertThat(unplaced.json().has("buildingId")).isFalse();
  }

  @Test
  void doesNotChangeAnEui() {
    var path = api.client().post(ALL, LAMP).expect(201).header("Location");
    api.client()
        .patch(path, "{\"eui\": \"0000000000000001\"}")
        .expectProblem(400, "invalid-body")
        .expectPointer("/eui");
  }

  @Test
  void freesTheEuiOfADeletedDevice() {
    var first = api.client().post(ALL, LAMP).expect(201);
    api.client().delete(ALL + "/00158d0001a2b3c4").expect(204);
    var second = api.client().post(ALL, LAMP).expect(201);
    assertThat(second.id()).isNotEqualTo(first.id());
    api.client().get(ALL + "/00158d0001a2b3c4", "If-None-Match", first.tag()).expect(200);
  }

  private void refuses(String body, String pointer) {
    api.client().post(ALL, body).expectProblem(422, "rule-broken").expectPointer(pointer);
  }

  private static String with(String member) {
    return "{\"eui\": \"00158d0001a2b3c4\", \"name\": \"Lamp\", " + member + "}";
  }
}
