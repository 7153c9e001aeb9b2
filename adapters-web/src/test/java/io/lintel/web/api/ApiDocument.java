package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.lintel.web.openapi.OpenApiRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The OpenAPI document, which every answer that a test sees has to keep to. */
final class ApiDocument {

  private static final JsonNode TREE = read();
  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForInlineApiSpecification(TREE.toString()).build();
  private static final Set<String> METHODS =
      Arrays.stream(Request.Method.values()).map(Enum::name).collect(Collectors.toSet());

  private ApiDocument() {}

  static JsonNode tree() {
    return TREE;
  }

  private static JsonNode read() {
    try (var yaml = OpenApiRoutes.class.getResourceAsStream("openapi.yaml")) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks an answer, unless the document says nothing of its path or method. */
  static void check(String method, String uri, Answer answer) {
    var path = uri.contains("?") ? uri.substring(0, uri.indexOf('?')) : uri;
    if (!METHODS.contains(method) || !describes(method, path)) {
      return;
    }
    var response = SimpleResponse.Builder.status(answer.status());
    answer.headers().map().forEach(response::withHeader);
    if (!answer.body().isEmpty()) {
      response.withBody(answer.body());
    }
    var report = VALIDATOR.validateResponse(path, Request.Method.valueOf(method), response.build());
    assertThat(report.getMessages()).as("%s against the document", answer).isEmpty();
  }

  /** Whether the document has an operation for this. */
  private static boolean describes(String method, String path) {
    return TREE.path("paths").properties().stream()
        .anyMatch(entry ->
            path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+"))
                && entry.getValue().has(method.toLowerCase(java.util.Locale.ROOT)));
  }
}
