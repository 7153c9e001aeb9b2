package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers send for pages that are not ours. */
final class ForeignPagesTest {

  private static final String ALL = "/api/v1/buildings";
  private static final String EVIL = "https://evil.example";
  private static final String COOKIE = "anything=1";

  @RegisterExtension final RunningApi api = new RunningApi();

  private Answer post(String... headers) {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = ApiClient.JSON;
    return api.client().sendAside("POST", ALL, "{\"name\": \"a\"}", all);
  }

  private void expectRefusal(String... headers) {
    post(headers).expectProblem(403, "foreign-origin");
    assertThat(api.client().get(ALL).json().path("items")).isEmpty();
  }

  private String own() {
    var own = api.client().uri("").toString();
    return own.endsWith("/") ? own.substring(0, own.length() - 1) : own;
  }

  @Test
  void changeNothing() {
    expectRefusal("Origin", EVIL);
    expectRefusal("Origin", "null");
    expectRefusal("Origin", EVIL, "Cookie", COOKIE);
    expectRefusal("Sec-Fetch-Site", "cross-site", "Origin", EVIL);
    expectRefusal("Sec-Fetch-Site", "same-site", "Origin", "http://127.0.0.1:1");
    expectRefusal("Cookie", COOKIE);
    expectRefusal("Cookie", COOKIE, "Referer", EVIL + "/page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "FROB"})
  void changeNothingByWhateverMethod(String method) {
    api.client()
        .sendAside(method, ALL + "/1", null, "Origin", EVIL)
        .expectProblem(403, "foreign-origin");
  }

  @Test
  void mayBeOfAConfiguredOriginButGetNoUseOfCookies() {
    post("Origin", RunningApi.ORIGIN).expect(201);
    post("Origin", RunningApi.ORIGIN, "Sec-Fetch-Site", "cross-site").expect(201);
    post("Origin", RunningApi.ORIGIN, "Cookie", COOKIE).expectProblem(403, "foreign-origin");
  }

  @Test
  void areNotThoseOfThisServer() {
    post("Origin", own(), "Cookie", COOKIE).expect(201);
    post("Sec-Fetch-Site", "same-origin", "Origin", own(), "Cookie", COOKIE).expect(201);
    post("Referer", own() + "/admin", "Cookie", COOKIE).expect(201);
  }

  @Test
  void areNotProgramsWithoutABrowser() {
    post().expect(201);
  }

  @Test
  void mayAskForWhatTheyCannotRead() {
    for (var method : List.of("GET", "HEAD", "OPTIONS")) {
      var answer = api.client().send(method, ALL, null, "Origin", EVIL, "Cookie", COOKIE);
      assertThat(answer.status()).isLessThan(300);
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }
}
