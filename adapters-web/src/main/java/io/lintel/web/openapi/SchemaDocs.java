package io.lintel.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Schemas and examples as people read them. */
final class SchemaDocs {

  private final Html html;

  SchemaDocs(Html html) {
    this.html = html;
  }

  /** A schema that has a name. */
  void schema(Map.Entry<String, JsonNode> named) {
    var schema = named.getValue();
    html.raw("<section id=\"").text(id(named.getKey())).raw("\">").element("h3", named.getKey());
    html.prose(schema.path("description").asText());
    if (schema.path("properties").isEmpty()) {
      html.raw("<p>");
      type(schema);
      html.raw("</p>");
    } else {
      members(schema);
    }
    example(schema);
    html.raw("</section>\n");
  }

  private void members(JsonNode schema) {
    var required = schema.path("required").toString();
    html.raw("<table>");
    for (var member : schema.path("properties").properties()) {
      boolean needed = required.contains("\"" + member.getKey() + "\"");
      html.raw("<tr><td>").element("code", member.getKey()).raw("</td><td>");
      html.text(needed ? "required" : "").raw("</td><td>");
      type(member.getValue());
      html.raw("</td><td>").prose(member.getValue().path("description").asText());
      html.raw("</td></tr>\n");
    }
    html.raw("</table>\n");
  }

  /** By media type. */
  void content(JsonNode content) {
    for (var type : content.properties()) {
      html.raw("<p>").element("code", type.getKey()).raw(" ");
      type(type.getValue().path("schema"));
      html.raw("</p>");
      example(type.getValue());
    }
  }

  /** In a few words, or a link. */
  void type(JsonNode schema) {
    if (schema.has("$ref")) {
      var name = schema.path("$ref").asText().replaceAll(".*/", "");
      html.link(id(name), name);
    } else if (schema.has("oneOf")) {
      for (int i = 0; i < schema.path("oneOf").size(); i++) {
        html.text(i == 0 ? "" : " or ");
        type(schema.path("oneOf").get(i));
      }
    } else if (schema.path("type").asText().equals("array")) {
      html.text("list of ");
      type(schema.path("items"));
    } else {
      html.text(words(schema));
    }
  }

  private static String words(JsonNode schema) {
    if (schema.has("enum")) {
      return joined(schema.path("enum"), " | ");
    }
    var words = new StringBuilder();
    words.append(
        schema.path("type").isArray()
            ? joined(schema.path("type"), " or ")
            : schema.path("type").asText("any"));
    for (var name :
        new String[] {
          "format", "minimum", "maximum", "minLength", "maxLength", "pattern", "default"
        }) {
      if (schema.has(name)) {
        words.append(", ").append(name).append(' ').append(schema.path(name).asText());
      }
    }
    return words.toString();
  }

  private static String joined(JsonNode texts, String separator) {
    return StreamSupport.stream(texts.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(separator));
  }

  private void example(JsonNode node) {
    var example = node.path("example");
    if (!example.isMissingNode()) {
      var text = example.isTextual() ? example.asText() : example.toPrettyString();
      html.raw("<pre>").text(text).raw("</pre>\n");
    }
  }

  private static String id(String schema) {
    return "schema-" + schema;
  }
}
