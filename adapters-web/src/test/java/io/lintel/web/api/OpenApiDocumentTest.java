package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.lintel.web.http.ProblemType;
import io.lintel.web.http.Route;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The document and the server say the same. */
final class OpenApiDocumentTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void isServedAsItIsKept() {
    var answer = api.client().get("/api/v1/openapi.json").expect(200);
    assertThat(answer.json().toString()).isEqualTo(ApiDocument.tree().toString());
    api.client().get("/api/v1/openapi.json", "If-None-Match", answer.tag()).expect(304);
  }

  @Test
  void describesEveryRouteAndNoOther() {
    var served =
        api.server().routes().stream()
            .map(route -> word(route.method()) + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(operations().keySet()).isEqualTo(served);
  }

  @Test
  void describesEveryQueryParameterThatARouteKnows() {
    for (var route : api.server().routes()) {
      var name = word(route.method()) + " " + route.path();
      assertThat(names(name, "query")).as(name).isEqualTo(new TreeSet<>(route.parameters()));
    }
  }

  @Test
  void describesEveryPathParameter() {
    operations()
        .forEach((name, _) -> {
          var inPath = new TreeSet<String>();
          Arrays.stream(name.split("[{}]", -1))
              .filter(part -> !part.contains("/") && !part.isEmpty())
              .forEach(inPath::add);
          assertThat(names(name, "path")).as(name).isEqualTo(inPath);
        });
  }

  @Test
  void saysWhichWritesAreConditional() {
    operations()
        .forEach((name, operation) -> {
          var changes =
              name.startsWith("put") || name.startsWith("patch") || name.startsWith("delete");
          var writes = changes && operations().containsKey("get " + pathOf(name));
          assertThat(names(name, "header").contains("If-Match")).as(name).isEqualTo(writes);
          assertThat(operation.path("responses").has("412")).as(name).isEqualTo(writes);
          assertThat(names(name, "header").contains("If-None-Match"))
              .as(name)
              .isEqualTo(operation.path("responses").has("304"));
        });
  }

  @Test
  void givesEveryOperationItsErrors() {
    operations()
        .forEach((name, operation) -> {
          var codes = operation.path("responses").propertyStream().map(Map.Entry::getKey).toList();
          assertThat(codes).as(name).contains("400", "406", "500");
          var open = operation.path("security").isArray();
          if (!open) {
            assertThat(codes).as(name).contains("401", "403");
          }
          if (operation.has("requestBody")) {
            assertThat(codes).as(name).contains("413", "415", "422");
          }
          if (name.contains("{")) {
            assertThat(codes).as(name).contains("404");
          }
          if (name.contains("/api/v1/") && !name.endsWith("openapi.json")) {
            assertThat(codes).as(name).contains("503");
          }
        });
  }

  @Test
  void saysWhatIsOpen() {
    for (var route : api.server().routes()) {
      var name = word(route.method()) + " " + route.path();
      if (operations().containsKey(name)) {
        assertThat(operations().get(name).path("security").isArray())
            .as(name)
            .isEqualTo(route.access() == Route.Access.OPEN);
      }
    }
  }

  @Test
  void namesEveryOperationOnce() {
    var names = operations().values().stream().map(it -> it.path("operationId").asText()).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    operations()
        .forEach((name, operation) -> {
          assertThat(operation.path("summary").asText()).as(name).isNotBlank();
          assertThat(operation.path("tags")).as(name).hasSize(1);
        });
  }

  @Test
  void listsEveryProblem() {
    var listed = ApiDocument.tree().at("/components/schemas/Problem/properties/type/enum");
    assertThat(listed.valueStream().map(JsonNode::asText))
        .containsExactlyElementsOf(
            Arrays.stream(ProblemType.values()).map(ProblemType::urn).toList());
  }

  @Test
  void usesEveryComponentAndHasEveryOneThatIsUsed() {
    var used = new TreeSet<>(ApiDocument.tree().findValuesAsText("$ref"));
    var there = new TreeSet<String>();
    ApiDocument.tree()
        .path("components")
        .propertyStream()
        .filter(kind -> !kind.getKey().equals("securitySchemes")) // used by their bare names
        .forEach(kind ->
            kind.getValue()
                .fieldNames()
                .forEachRemaining(name -> there.add("#/components/" + kind.getKey() + "/" + name)));
    assertThat(there).isEqualTo(used);
  }

  private static String pathOf(String name) {
    return name.substring(name.indexOf(' ') + 1);
  }

  private static Map<String, JsonNode> operations() {
    var operations = new TreeMap<String, JsonNode>();
    for (var path : ApiDocument.tree().path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.put(method.getKey() + " " + path.getKey(), method.getValue());
        }
      }
    }
    return operations;
  }

  /** The names of an operation's parameters, those of its path included. */
  private static Set<String> names(String name, String where) {
    var path = ApiDocument.tree().path("paths").path(name.substring(name.indexOf(' ') + 1));
    var operation = path.path(name.substring(0, name.indexOf(' ')));
    return Stream.of(path, operation)
        .flatMap(node -> node.path("parameters").valueStream())
        .map(OpenApiDocumentTest::resolved)
        .filter(parameter -> parameter.path("in").asText().equals(where))
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref")
        ? ApiDocument.tree().at(JsonPointer.compile(node.path("$ref").asText().substring(1)))
        : node;
  }

  private static String word(Route.Method method) {
    return method.name().toLowerCase(Locale.ROOT);
  }
}
