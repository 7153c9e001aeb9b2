package io.lintel.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Some thousand requests that are made from the document, right ones and wrong ones: the client
 * holds each answer against the document, and none may be a failure of the server.
 */
final class FuzzTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @RegisterExtension final RunningApi api = new RunningApi();

  private record Operation(String method, String path, JsonNode description, JsonNode parameters) {}

  @ParameterizedTest
  @CsvSource({"1, 0.02", "2, 0.1", "3, 0.4"})
  void noRequestMakesTheServerFailOrContradictTheDocument(long seed, double wrong) {
    var values = new FuzzValues(new Random(seed), wrong);
    var operations = operations();
    var succeeded = new TreeSet<String>();
    for (int i = 0; i < 1_500; i++) {
      var operation = values.oneOf(operations);
      var answer = send(operation, values);
      assertThat(answer.status()).as("seed %d, request %d: %s", seed, i, answer).isLessThan(500);
      if (answer.status() < 400) {
        succeeded.add(operation.method() + " " + operation.path());
      }
      if (answer.header("Content-Type").endsWith("json")) {
        values.learn(answer.json());
      }
    }
    assertThat(succeeded).as("operations that were reached").hasSizeGreaterThan(15);
  }

  private Answer send(Operation operation, FuzzValues values) {
    var path = operation.path();
    var query = new ArrayList<String>();
    var headers = new ArrayList<String>();
    for (var unresolved : operation.parameters()) {
      var parameter = FuzzValues.resolved(unresolved);
      var name = parameter.path("name").asText();
      if (!parameter.path("required").asBoolean() && !values.chance(0.25)) {
        continue;
      }
      var text = values.text(parameter.path("schema"));
      switch (parameter.path("in").asText()) {
        case "path" -> path = path.replace("{" + name + "}", segment(text));
        case "query" -> query.add(name + "=" + ApiClient.encode(text));
        default -> {
          headers.add(name);
          headers.add(text.replaceAll("[^ -~]", "?"));
        }
      }
    }
    var body = body(operation, values, headers);
    return api.client()
        .sendBytes(
            operation.method().toUpperCase(Locale.ROOT),
            path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
            body == null ? null : body.getBytes(UTF_8),
            headers.toArray(String[]::new));
  }

  /** An empty one would name another path, and dots would be taken for folders. */
  private static String segment(String text) {
    var encoded = ApiClient.encode(text).replace("+", "%20").replace("%2F", "-");
    return encoded.isEmpty() || encoded.startsWith(".") ? "-" + encoded : encoded;
  }

  private static String body(Operation operation, FuzzValues values, List<String> headers) {
    var contents = new ArrayList<Map.Entry<String, JsonNode>>();
    operation.description().at("/requestBody/content").properties().forEach(contents::add);
    if (contents.isEmpty()) {
      return null;
    }
    var content = values.oneOf(contents);
    headers.addAll(List.of("Content-Type", content.getKey()));
    var text =
        content.getKey().endsWith("json") && !content.getKey().endsWith("ndjson")
            ? values.value(content.getValue().path("schema")).toString()
            : content.getValue().path("example").asText() + values.text(content.getValue());
    return values.cut(text);
  }

  /** All but the streams that never end. */
  private static List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : ApiDocument.tree().path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        var endless = method.getValue().toString().contains("text/event-stream");
        if (METHODS.contains(method.getKey()) && !endless) {
          var parameters = JsonNodeFactory.instance.arrayNode();
          path.getValue().path("parameters").forEach(parameters::add);
          method.getValue().path("parameters").forEach(parameters::add);
          operations.add(
              new Operation(method.getKey(), path.getKey(), method.getValue(), parameters));
        }
      }
    }
    return operations;
  }
}
