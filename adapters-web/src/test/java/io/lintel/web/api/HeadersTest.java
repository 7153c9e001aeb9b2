package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadersTest {

  private static final String ALL = "/api/v1/buildings";

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void takesASaneRequestIdOver() {
    for (var path : List.of(ALL, "/nowhere", "/health/live")) {
      assertThat(api.client().get(path, "X-Request-Id", "trace-1.2:3_4").header("X-Request-Id"))
          .isEqualTo("trace-1.2:3_4");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\"b", "<script>", "ü"})
  void makesARequestIdOfItsOwnInsteadOfAStrangeOne(String id) {
    var answer = api.client().get(ALL, "X-Request-Id", id);
    assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    var longId = "x".repeat(65);
    assertThat(api.client().get(ALL, "X-Request-Id", longId).header("X-Request-Id"))
        .isNotEqualTo(longId);
  }

  @Test
  void tellsBrowsersThatAnswersAreDataOnly() {
    for (var path : List.of(ALL, "/nowhere", "/health/live", ALL + "?x=1")) {
      var answer = api.client().get(path);
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
      assertThat(answer.header("Server")).isEmpty();
    }
  }

  @Test
  void letsConfiguredOriginsIn() {
    var answer = api.client().get(ALL, "Origin", RunningApi.ORIGIN).expect(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(RunningApi.ORIGIN);
    assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Location");
    assertThat(answer.header("Vary")).contains("Origin");
    var refused = api.client().get(ALL + "?x=1", "Origin", RunningApi.ORIGIN).expect(400);
    assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(RunningApi.ORIGIN);
    var preflight = preflight(RunningApi.ORIGIN);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(RunningApi.ORIGIN);
    assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
    assertThat(preflight.header("Access-Control-Allow-Headers")).contains("If-Match");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "null", "https://app.example.evil", "http://app.example"})
  void keepsOtherOriginsOut(String origin) {
    var answer = api.client().get(ALL, "Origin", origin);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Vary")).contains("Origin");
    assertThat(preflight(origin).headers().map()).doesNotContainKey("access-control-allow-methods");
  }

  private Answer preflight(String origin) {
    return api.client()
        .send("OPTIONS", ALL, null, "Origin", origin, "Access-Control-Request-Method", "PATCH")
        .expect(204);
  }

  @Test
  void compressesLongAnswersForWhoUnderstandsIt() throws IOException, InterruptedException {
    for (int i = 1; i <= 20; i++) {
      Thing.BUILDING.create(api.client(), ALL, i).expect(201);
    }
    var plain = api.client().get(ALL).expect(200);
    assertThat(plain.headers().map()).doesNotContainKey("content-encoding");
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(api.client().uri(ALL)).header("Accept-Encoding", "gzip").build();
      var packed = http.send(request, BodyHandlers.ofByteArray());
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(packed.headers().allValues("Vary").toString()).contains("Accept-Encoding");
      assertThat(packed.body()).hasSizeLessThan(plain.body().length() / 3);
      try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
        assertThat(unpacked.readAllBytes()).asString().isEqualTo(plain.body());
      }
    }
  }

  @Test
  void leavesShortAnswersAsTheyAre() {
    var answer = api.client().get(ALL, "Accept-Encoding", "gzip").expect(200);
    assertThat(answer.headers().map()).doesNotContainKey("content-encoding");
    assertThat(answer.body()).startsWith("{");
  }
}
