package io.lintel.web.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that fit the schemas of the document, and, now and then, ones that do not. */
final class FuzzValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "null",
          "'; drop table devices; --",
          "<script>alert(1)</script>",
          "\u0000",
          "\ud800",
          "\u202e\u0301é漢😀",
          "../../etc/passwd",
          "%00%ff",
          "1e999",
          "x".repeat(500),
          "{\"a\":1}",
          "00-15-8D-00-01-A2-B3-C4");

  private final Random random;
  private final double wrong;

  /** Texts that were seen in answers: ids, EUIs, keys, cursors. */
  private final List<String> seen = new ArrayList<>();

  /**
   * @param wrong how probable it is that a part of a value does not fit
   */
  FuzzValues(Random random, double wrong) {
    this.random = random;
    this.wrong = wrong;
  }

  /** Keeps what later requests may name. */
  void learn(JsonNode answer) {
    for (var name : List.of("id", "eui", "key", "next", "name")) {
      for (var text : answer.findValuesAsText(name)) {
        if (seen.size() < 200) {
          seen.add(text);
        } else {
          seen.set(random.nextInt(seen.size()), text);
        }
      }
    }
  }

  static JsonNode resolved(JsonNode node) {
    return node.has("$ref")
        ? resolved(
            ApiDocument.tree().at(JsonPointer.compile(node.path("$ref").asText().substring(1))))
        : node;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** What stands in a path, a query or a header. */
  String text(JsonNode schema) {
    if (chance(wrong)) {
      return oneOf(NASTY);
    }
    var value = value(schema, 0);
    return value.isArray() && !value.isEmpty() ? value.get(0).asText() : value.asText();
  }

  JsonNode value(JsonNode schema) {
    return value(schema, 0);
  }

  private JsonNode value(JsonNode unresolved, int depth) {
    var schema = resolved(unresolved);
    if (chance(wrong / 4)) {
      return anything(depth);
    }
    if (schema.has("oneOf")) {
      return value(schema.path("oneOf").get(0), depth);
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
    }
    if (depth > 0 && schema.has("example") && chance(0.2)) {
      return schema.path("example");
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> {
        var items = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(value(schema.path("items"), depth + 1));
        }
        yield items;
      }
      case "integer", "number" -> number(schema);
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "null" -> JSON.nullNode();
      case "string" -> JSON.textNode(string(schema));
      default -> anything(depth);
    };
  }

  private String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText();
  }

  private JsonNode object(JsonNode schema, int depth) {
    var object = JSON.objectNode();
    var required = schema.path("required").toString();
    for (var member : schema.path("properties").properties()) {
      boolean needed = required.contains("\"" + member.getKey() + "\"");
      if (needed ? !chance(wrong / 4) : chance(0.4)) {
        object.set(member.getKey(), value(member.getValue(), depth + 1));
      }
    }
    var more = schema.path("additionalProperties");
    if (more.isObject() || more.asBoolean() || chance(wrong / 4)) {
      object.set(chance(wrong) ? oneOf(NASTY) : "f" + random.nextInt(3), value(more, depth + 1));
    }
    return object;
  }

  private JsonNode number(JsonNode schema) {
    int least = schema.path("minimum").asInt(-1_000);
    int most = Math.max(least, schema.path("maximum").asInt(1_000));
    int whole = least + random.nextInt(most - least + 1);
    return schema.path("type").asText().equals("integer")
        ? JSON.numberNode(whole)
        : JSON.numberNode(whole * random.nextDouble());
  }

  private String string(JsonNode schema) {
    if (!seen.isEmpty() && chance(0.5)) {
      return oneOf(seen);
    }
    if (schema.has("example") && chance(0.7)) {
      return schema.path("example").asText();
    }
    if (schema.path("pattern").asText().contains("0-9a-f]{16}") || chance(0.3)) {
      return "%016x".formatted(random.nextInt(50));
    }
    return "word-" + random.nextInt(20);
  }

  private JsonNode anything(int depth) {
    return switch (random.nextInt(depth > DEEPEST ? 5 : 7)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextLong());
      case 3 -> JSON.numberNode(random.nextDouble() * 1e300);
      case 4 -> JSON.textNode(oneOf(NASTY));
      case 5 -> JSON.arrayNode().add(anything(depth + 1));
      default -> JSON.objectNode().set(oneOf(NASTY), anything(depth + 1));
    };
  }

  /** The bytes of a body, sometimes broken off. */
  String cut(String body) {
    return chance(wrong / 4) ? body.substring(0, random.nextInt(body.length() + 1)) : body;
  }
}
