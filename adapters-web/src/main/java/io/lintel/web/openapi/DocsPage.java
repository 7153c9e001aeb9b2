package io.lintel.web.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The OpenAPI document as a page to read: no script, nothing from elsewhere. */
final class DocsPage {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document;
  private final Html html = new Html();
  private final SchemaDocs schemas = new SchemaDocs(html);

  private DocsPage(JsonNode document) {
    this.document = document;
  }

  private record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {

    String id() {
      return node.path("operationId").asText();
    }

    boolean isOf(JsonNode tag) {
      return node.path("tags").path(0).asText().equals(tag.path("name").asText());
    }
  }

  static String of(JsonNode document, String style) {
    return new DocsPage(document).write(style);
  }

  private String write(String style) {
    var info = document.path("info");
    var title = info.path("title").asText();
    html.raw("<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .element("title", title)
        .raw("<style>")
        .raw(style)
        .raw("</style></head><body>\n");
    var operations = operations();
    contents(operations);
    html.raw("<main>").element("h1", title).prose(info.path("summary").asText());
    html.raw("<p>For programs: <a href=\"v1/openapi.json\">openapi.json</a></p>");
    html.prose(info.path("description").asText());
    for (var tag : document.path("tags")) {
      html.element("h2", tag.path("name").asText()).prose(tag.path("description").asText());
      operations.stream().filter(it -> it.isOf(tag)).forEach(this::operation);
    }
    html.element("h2", "schemas");
    document.at("/components/schemas").properties().forEach(schemas::schema);
    return html.raw("</main></body></html>\n").toString();
  }

  private List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          var parameters = new ArrayList<JsonNode>();
          path.getValue().path("parameters").forEach(it -> parameters.add(resolved(it)));
          method.getValue().path("parameters").forEach(it -> parameters.add(resolved(it)));
          operations.add(
              new Operation(method.getKey(), path.getKey(), method.getValue(), parameters));
        }
      }
    }
    return operations;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref")
        ? document.at(JsonPointer.compile(node.path("$ref").asText().substring(1)))
        : node;
  }

  private void contents(List<Operation> operations) {
    html.raw("<nav>");
    for (var tag : document.path("tags")) {
      html.element("h3", tag.path("name").asText()).raw("<ul>");
      operations.stream()
          .filter(it -> it.isOf(tag))
          .forEach(it ->
              html.raw("<li>").link(it.id(), it.node().path("summary").asText()).raw("</li>"));
      html.raw("</ul>\n");
    }
    html.raw("</nav>\n");
  }

  private void operation(Operation operation) {
    html.raw("<section id=\"").text(operation.id()).raw("\">");
    html.element("h3", operation.node().path("summary").asText());
    html.raw("<p class=\"call\"><b>")
        .text(operation.method().toUpperCase(Locale.ROOT))
        .raw("</b> ")
        .element("code", operation.path())
        .raw(" <i>")
        .text(operation.id())
        .raw("</i></p>\n");
    html.prose(operation.node().path("description").asText());
    parameters(operation.parameters());
    var body = operation.node().path("requestBody").path("content");
    if (!body.isMissingNode()) {
      html.element("h4", "Body");
      schemas.content(body);
    }
    html.element("h4", "Answers");
    for (var response : operation.node().path("responses").properties()) {
      response(response.getKey(), resolved(response.getValue()));
    }
    html.raw("</section>\n");
  }

  private void parameters(List<JsonNode> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    html.element("h4", "Parameters").raw("<table>");
    for (var parameter : parameters) {
      html.raw("<tr><td>").element("code", parameter.path("name").asText()).raw("</td><td>");
      html.text(parameter.path("in").asText());
      html.text(parameter.path("required").asBoolean() ? ", required" : "").raw("</td><td>");
      schemas.type(parameter.path("schema"));
      html.raw("</td><td>").prose(parameter.path("description").asText()).raw("</td></tr>\n");
    }
    html.raw("</table>\n");
  }

  private void response(String status, JsonNode response) {
    html.raw("<details><summary><b>").text(status).raw("</b> ");
    html.inline(response.path("description").asText()).raw("</summary>");
    schemas.content(response.path("content"));
    html.raw("</details>\n");
  }
}
