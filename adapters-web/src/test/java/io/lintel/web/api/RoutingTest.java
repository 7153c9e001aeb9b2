package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutingTest {

  @RegisterExtension final RunningApi api = new RunningApi();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/v1",
        "/api/v2/devices",
        "/api/v1/device",
        "/favicon.ico",
        "/api/v1/devices/1/2/3",
        "/api/v1/devices/x/y",
        "/API/v1/devices"
      })
  void answersUnknownPathsWithAProblem(String path) {
    api.client().get(path).expectProblem(404, "not-found");
    api.client().post(path, "{}").expectProblem(404, "not-found");
    api.client().get(path, "Accept", "text/html").expectProblem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%2e%2e/etc/passwd", "/api/v1/devices/%00", "/api/v1/rooms/%ff%fe"})
  void answersStrangePathsWithAProblem(String path) {
    var answer = api.client().get(path);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text("/requestId")).isEqualTo(answer.header("X-Request-Id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT    | /api/v1/devices                    | GET, POST, HEAD, OPTIONS",
        "DELETE | /api/v1/devices                    | GET, POST, HEAD, OPTIONS",
        "POST   | /api/v1/devices/0000000000000001   | GET, PATCH, DELETE, HEAD, OPTIONS",
        "POST   | /api/v1/kinds/a                    | GET, PUT, DELETE, HEAD, OPTIONS",
        "PATCH  | /api/v1/buildings                  | GET, POST, HEAD, OPTIONS",
        "TRACE  | /api/v1/buildings                  | GET, POST, HEAD, OPTIONS",
        "FROB   | /api/v1/buildings                  | GET, POST, HEAD, OPTIONS",
        "POST   | /health/live                       | GET, HEAD, OPTIONS"
      })
  void namesTheAllowedMethods(String method, String path, String allowed) {
    var answer = api.client().send(method, path, null).expectProblem(405, "method-not-allowed");
    assertThat(answer.header("Allow").split(", ", -1))
        .containsExactlyInAnyOrder(allowed.split(", ", -1));
    assertThat(api.client().send(method, path, null, "Accept", "text/html").header("Allow"))
        .isEqualTo(answer.header("Allow"));
  }

  @Test
  void answersOptionsWithTheAllowedMethods() {
    var answer = api.client().send("OPTIONS", "/api/v1/devices", null).expect(204);
    assertThat(answer.header("Allow").split(", ", -1))
        .containsExactlyInAnyOrder("GET", "POST", "HEAD", "OPTIONS");
    assertThat(answer.body()).isEmpty();
    api.client().send("OPTIONS", "/nowhere", null).expectProblem(404, "not-found");
  }

  @ParameterizedTest
  @EnumSource
  void answersHeadLikeGetWithoutTheBody(Thing thing) {
    var path = thing.created(api.client()).header("Location");
    var get = api.client().get(path).expect(200);
    var head = api.client().send("HEAD", path, null).expect(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.tag()).isEqualTo(get.tag());
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    api.client().send("HEAD", path, null, "If-None-Match", get.tag()).expect(304);
    api.client().send("HEAD", "/api/v1/rooms/x", null).expect(404);
  }

  @ParameterizedTest
  @EnumSource
  void answersOnlyWhatTheCallerAccepts(Thing thing) {
    var all = thing.all(api.client());
    for (var accept : List.of("application/json", "*/*", "text/html, */*;q=0.1", "application/*")) {
      var answer = api.client().get(all, "Accept", accept).expect(200);
      assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }
    for (var accept : List.of("text/html", "application/xml", "application/json;q=0")) {
      api.client().get(all, "Accept", accept).expectProblem(406, "not-acceptable");
    }
  }

  @Test
  void refusesQueriesWhereNoneIsKnown() {
    api.client()
        .send("POST", "/api/v1/buildings?name=a", "{}", "Content-Type", ApiClient.JSON)
        .expectProblem(400, "invalid-parameter")
        .expectParameter("name");
    api.client().get("/health/live?x=1").expectProblem(400, "invalid-parameter");
  }
}
