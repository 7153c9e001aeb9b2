package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdempotencyTest {

  private static final String BUILDINGS = "/api/v1/buildings";
  private static final String KEY = "Idempotency-Key";

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void theSameRequestWithTheSameKeyIsDoneOnceAndAnsweredAlike() {
    var first = create("k1", "{\"name\": \"HQ\"}").expect(201);
    var again = create("k1", "{\"name\": \"HQ\"}").expect(201);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(api.client().get(BUILDINGS).json().path("items")).hasSize(1);
  }

  @Test
  void worksForEveryPostThatCreates() {
    var home = Home.in(api.client());
    for (var path : new String[] {home.buildingPath() + "/floors", home.floorPath() + "/rooms"}) {
      var body = path.endsWith("floors") ? "{\"name\": \"A\", \"level\": 7}" : "{\"name\": \"A\"}";
      var created = post(path, path, body).expect(201);
      assertThat(post(path, path, body).expect(201).id()).isEqualTo(created.id());
    }
    var device = "{\"eui\": \"0000000000000001\", \"name\": \"Lamp\"}";
    var created = post("/api/v1/devices", "d", device).expect(201);
    assertThat(post("/api/v1/devices", "d", device).expect(201).id()).isEqualTo(created.id());
    post("/api/v1/devices", "d2", device).expectProblem(409, "eui-taken");
  }

  @Test
  void anotherRequestWithTheKeyIsRefused() {
    create("k1", "{\"name\": \"HQ\"}").expect(201);
    create("k1", "{\"name\": \"Depot\"}").expectProblem(422, "request-key-reused");
    post("/api/v1/devices", "k1", "{\"name\": \"HQ\"}").expectProblem(422, "request-key-reused");
    assertThat(api.client().get(BUILDINGS).json().path("items")).hasSize(1);
  }

  @Test
  void whatWasRefusedMayBeSentAgainWithAnotherBody() {
    create("k1", "{\"name\": \" \"}").expectProblem(422, "rule-broken");
    create("k1", "{\"name\": ").expectProblem(400, "malformed-json");
    create("k1", "{\"name\": \"HQ\"}").expect(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b"})
  void refusesWhatIsNoKey(String key) {
    create(key, "{\"name\": \"HQ\"}").expectProblem(400, "invalid-header");
  }

  @Test
  void refusesAKeyThatIsTooLong() {
    create("k".repeat(256), "{\"name\": \"HQ\"}").expectProblem(400, "invalid-header");
    create("k".repeat(255), "{\"name\": \"HQ\"}").expect(201);
  }

  @Test
  void withoutAKeyEachRequestIsDone() {
    api.client().post(BUILDINGS, "{\"name\": \"HQ\"}").expect(201);
    api.client().post(BUILDINGS, "{\"name\": \"HQ\"}").expect(201);
    assertThat(api.client().get(BUILDINGS).json().path("items")).hasSize(2);
  }

  private Answer create(String key, String body) {
    return post(BUILDINGS, key, body);
  }

  private Answer post(String path, String key, String body) {
    return api.client().send("POST", path, body, "Content-Type", ApiClient.JSON, KEY, key);
  }
}
