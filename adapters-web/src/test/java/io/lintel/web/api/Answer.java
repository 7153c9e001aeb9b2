package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What the API answered. */
record Answer(String request, int status, HttpHeaders headers, String body) {

  private static final JsonMapper JSON = new JsonMapper();

  static Answer of(String request, int status, HttpHeaders headers, byte[] body) {
    return new Answer(request, status, headers, new String(body, StandardCharsets.UTF_8));
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + this, e);
    }
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String tag() {
    return header("ETag");
  }

  String id() {
    return json().path("id").asText();
  }

  String text(String pointer) {
    return json().at(pointer).asText();
  }

  @CanIgnoreReturnValue
  Answer expect(int expected) {
    assertThat(status).as("%s", this).isEqualTo(expected);
    return this;
  }

  /** Checks that it is a problem of this type, whole. */
  @CanIgnoreReturnValue
  Answer expectProblem(int expected, String type) {
    expect(expected);
    assertThat(header("Content-Type")).as("%s", this).isEqualTo("application/problem+json");
    assertThat(text("/type")).as("%s", this).isEqualTo("urn:lintel:problem:" + type);
    assertThat(json().path("status").asInt()).isEqualTo(expected);
    assertThat(text("/title")).isNotBlank();
    assertThat(text("/detail")).isNotBlank();
    assertThat(text("/requestId")).isEqualTo(header("X-Request-Id"));
    assertThat(body).doesNotContain("Exception", "io.lintel", "com.fasterxml", "\\tat ");
    return this;
  }

  /** Checks that the problem names this part of the body. */
  @CanIgnoreReturnValue
  Answer expectPointer(String pointer) {
    assertThat(json().path("errors").findValuesAsText("pointer"))
        .as("%s", this)
        .containsExactly(pointer);
    return this;
  }

  /** Checks that the problem names this query parameter. */
  @CanIgnoreReturnValue
  Answer expectParameter(String name) {
    assertThat(json().path("errors").findValuesAsText("parameter"))
        .as("%s", this)
        .containsExactly(name);
    return this;
  }
}
