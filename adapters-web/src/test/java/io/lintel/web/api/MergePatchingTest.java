package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MergePatchingTest {

  @RegisterExtension final RunningApi api = new RunningApi();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KIND")
  void takesBothMediaTypes(Thing thing) {
    var path = thing.created(api.client()).header("Location");
    for (var type :
        List.of(ApiClient.JSON, ApiClient.MERGE_PATCH, "application/json;charset=utf-8")) {
      api.client().send("PATCH", path, "{\"name\": \"b\"}", "Content-Type", type).expect(200);
    }
    api.client()
        .send("PATCH", path, "{\"name\": \"b\"}", "Content-Type", "application/json-patch+json")
        .expectProblem(415, "unsupported-media-type");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KIND")
  void refusesWhatCannotBeChanged(Thing thing) {
    var created = thing.created(api.client());
    var path = created.header("Location");
    for (var name : List.of("id", "version", "createdAt", "updatedAt", "nmae")) {
      for (var value : List.of("1", "null", "\"a\"")) {
        api.client()
            .patch(path, "{\"%s\": %s}".formatted(name, value))
            .expectProblem(400, "invalid-body")
            .expectPointer("/" + name);
      }
    }
    api.client().patch(path, "{\"name\": 1}").expectPointer("/name").expect(400);
    api.client().patch(path, "[]").expectPointer("").expect(400);
    api.client().patch(path, "null").expectProblem(400, "invalid-body");
    api.client().patch(path, "{\"name\": null}").expectProblem(422, "rule-broken");
    assertThat(api.client().get(path).body()).isEqualTo(created.body());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KIND")
  void findsNothingToChangeWhereNothingIs(Thing thing) {
    var path = thing.created(api.client()).header("Location");
    api.client().delete(path).expect(204);
    api.client().patch(path, "{\"name\": \"b\"}").expectProblem(404, "not-found");
    api.client().delete(path).expectProblem(404, "not-found");
  }

  @Test
  void changesWhatIsGivenAndKeepsTheRest() {
    var path =
        api.client()
            .post(
                "/api/v1/buildings",
                """
                {"name": "HQ", "address": "Here", "timeZone": "Europe/Paris",
                 "coordinates": {"latitude": 1, "longitude": 2}}\
                """)
            .expect(201)
            .header("Location");
    var moved = api.client().patch(path, "{\"coordinates\": {\"longitude\": 3}}").expect(200);
    assertThat(moved.json().path("coordinates").toString())
        .isEqualTo("{\"latitude\":1.0,\"longitude\":3.0}");
    assertThat(moved.text("/address")).isEqualTo("Here");
    assertThat(moved.text("/timeZone")).isEqualTo("Europe/Paris");
    var bare =
        api.client()
            .patch(path, "{\"coordinates\": null, \"address\": null, \"timeZone\": null}")
            .expect(200);
    assertThat(bare.json().has("coordinates")).isFalse();
    assertThat(bare.text("/address")).isEmpty();
    assertThat(bare.text("/timeZone")).isEqualTo("UTC");
    api.client()
        .patch(path, "{\"coordinates\": {\"longitude\": 3}}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/coordinates/latitude");
  }

  @Test
  void mergesAttributesOneByOneAndReplacesTagsAsAWhole() {
    var path =
        api.client()
            .post(
                "/api/v1/devices",
                """
                {"eui": "0000000000000001", "name": "Lamp", "tags": ["a", "b"],
                 "attributes": {"x": "1", "y": "2"}}\
                """)
            .expect(201)
            .header("Location");
    var changed =
        api.client()
            .patch(path, "{\"attributes\": {\"x\": null, \"z\": \"3\"}, \"tags\": [\"c\"]}")
            .expect(200);
    assertThat(changed.json().path("attributes").toString()).isEqualTo("{\"y\":\"2\",\"z\":\"3\"}");
    assertThat(changed.json().path("tags").toString()).isEqualTo("[\"c\"]");
    api.client()
        .patch(path, "{\"attributes\": {\"x\": 1}}")
        .expectProblem(400, "invalid-body")
        .expectPointer("/attributes/x");
    api.client()
        .patch(path, "{\"tags\": [\"c\", null]}")
        .expectProblem(400, "invalid-body")
        .expectPointer("/tags/1");
    api.client()
        .patch(path, "{\"tags\": [\"c\", \"Not a tag\"]}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/tags/1");
    var bare = api.client().patch(path, "{\"attributes\": null, \"tags\": null}").expect(200);
    assertThat(bare.json().path("attributes")).isEmpty();
    assertThat(bare.json().path("tags")).isEmpty();
  }
}
