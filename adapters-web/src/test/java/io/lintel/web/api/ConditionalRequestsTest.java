package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConditionalRequestsTest {

  @RegisterExtension final RunningApi api = new RunningApi();

  @ParameterizedTest
  @EnumSource
  void tagsEveryStateDifferently(Thing thing) {
    var created = thing.created(api.client());
    var path = created.header("Location");
    assertThat(api.client().get(path).tag()).isEqualTo(created.tag());
    var changed = thing.change(api.client(), path, "Other").expect(200);
    assertThat(changed.tag()).isNotEqualTo(created.tag()).startsWith("\"2");
    assertThat(api.client().get(path).tag()).isEqualTo(changed.tag());
  }

  @ParameterizedTest
  @EnumSource
  void answersNotModifiedToWhoHasIt(Thing thing) {
    var created = thing.created(api.client());
    var path = created.header("Location");
    var known = api.client().get(path, "If-None-Match", created.tag()).expect(304);
    assertThat(known.body()).isEmpty();
    assertThat(known.tag()).isEqualTo(created.tag());
    api.client().get(path, "If-None-Match", "\"x\", W/" + created.tag()).expect(304);
    api.client().get(path, "If-None-Match", "*").expect(304);
    api.client().get(path, "If-None-Match", "\"x\"").expect(200);
  }

  @ParameterizedTest
  @EnumSource
  void changesOnlyTheStateThatTheCallerHasSeen(Thing thing) {
    var created = thing.created(api.client());
    var path = created.header("Location");
    var changed = thing.change(api.client(), path, "Other", "If-Match", created.tag()).expect(200);
    thing
        .change(api.client(), path, "Third", "If-Match", created.tag())
        .expectProblem(412, "precondition-failed");
    assertThat(api.client().get(path).text("/name")).isEqualTo("Other");
    thing.change(api.client(), path, "Third", "If-Match", "\"x\", " + changed.tag()).expect(200);
    thing.change(api.client(), path, "Fourth", "If-Match", "*").expect(200);
  }

  @ParameterizedTest
  @EnumSource
  void deletesOnlyTheStateThatTheCallerHasSeen(Thing thing) {
    var created = thing.created(api.client());
    var path = created.header("Location");
    var changed = thing.change(api.client(), path, "Other").expect(200);
    api.client().delete(path, "If-Match", created.tag()).expectProblem(412, "precondition-failed");
    api.client().get(path).expect(200);
    api.client().delete(path, "If-Match", changed.tag()).expect(204);
    api.client().get(path).expectProblem(404, "not-found");
  }

  @ParameterizedTest
  @EnumSource
  void refusesAWeakTagForWriting(Thing thing) {
    var created = thing.created(api.client());
    thing
        .change(api.client(), created.header("Location"), "Other", "If-Match", "W/" + created.tag())
        .expectProblem(412, "precondition-failed");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhenAHeaderNamesNoTag(Thing thing) {
    var created = thing.created(api.client());
    var path = created.header("Location");
    thing.change(api.client(), path, "Other", "If-Match", "1").expectProblem(400, "invalid-header");
    api.client().get(path, "If-None-Match", "1").expectProblem(400, "invalid-header");
    api.client().delete(path, "If-Match", "1").expectProblem(400, "invalid-header");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KIND") // which PUT replaces
  void writesNothingWhenNothingChanges(Thing thing) {
    var created = thing.created(api.client());
    var same =
        thing.change(api.client(), created.header("Location"), created.text("/name")).expect(200);
    assertThat(same.body()).isEqualTo(created.body());
  }

  @Test
  void doesNotCreateAKindThatShouldExist() {
    api.client()
        .put("/api/v1/kinds/air", "{\"name\": \"Air\"}", "If-Match", "*")
        .expectProblem(404, "not-found");
    api.client()
        .put("/api/v1/kinds/air", "{\"name\": \"Air\"}", "If-Match", "\"1-x\"")
        .expectProblem(404, "not-found");
    api.client().get("/api/v1/kinds/air").expectProblem(404, "not-found");
  }

  @Test
  void tellsAKindFromItsSuccessorOfTheSameKey() {
    var first = Thing.KIND.created(api.client());
    var path = first.header("Location");
    api.client().delete(path).expect(204);
    var second = Thing.KIND.created(api.client());
    assertThat(second.json().path("version")).isEqualTo(first.json().path("version"));
    assertThat(second.tag()).isNotEqualTo(first.tag());
    api.client().delete(path, "If-Match", first.tag()).expectProblem(412, "precondition-failed");
  }
}
