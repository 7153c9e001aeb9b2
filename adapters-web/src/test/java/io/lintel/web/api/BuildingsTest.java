package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class BuildingsTest {

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void createsABuildingWithAllThatIsSaid() {
    var created =
        api.client()
            .post(
                "/api/v1/buildings",
                """
                {"name": " HQ ", "address": "Rue de la Loi 200", "timeZone": "Europe/Brussels",
                 "coordinates": {"latitude": 50.84, "longitude": 4.38}}\
                """)
            .expect(201);
    assertThat(created.header("Location")).isEqualTo("/api/v1/buildings/" + created.id());
    assertThat(created.text("/name")).isEqualTo("HQ");
    assertThat(created.text("/timeZone")).isEqualTo("Europe/Brussels");
    assertThat(created.json().at("/coordinates/latitude").asDouble()).isEqualTo(50.84);
    assertThat(created.json().path("version").asInt()).isOne();
    var read = api.client().get(created.header("Location")).expect(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.tag()).isEqualTo(created.tag()).isNotEmpty();
  }

  @Test
  void needsNothingButAName() {
    var created = api.client().post("/api/v1/buildings", "{\"name\": \"HQ\"}").expect(201);
    assertThat(created.text("/address")).isEmpty();
    assertThat(created.text("/timeZone")).isEqualTo("UTC");
    assertThat(created.json().has("coordinates")).isFalse();
  }

  @Test
  void refusesWhatBreaksARule() {
    refuses("{}", "/name");
    refuses("{\"name\": null}", "/name");
    refuses("{\"name\": \"  \"}", "/name");
    refuses("{\"name\": \"a\\nb\"}", "/name");
    refuses("{\"name\": \"HQ\", \"timeZone\": \"Mars/Olympus\"}", "/timeZone");
    refuses("{\"name\": \"HQ\", \"coordinates\": {\"latitude\": 1}}", "/coordinates/longitude");
    refuses(
        "{\"name\": \"HQ\", \"coordinates\": {\"latitude\": 91, \"longitude\": 0}}",
        "/coordinates/latitude");
    assertThat(api.client().get("/api/v1/buildings").json().path("items")).isEmpty();
  }

  private void refuses(String body, String pointer) {
    api.client()
        .post("/api/v1/buildings", body)
        .expectProblem(422, "rule-broken")
        .expectPointer(pointer);
  }
}
