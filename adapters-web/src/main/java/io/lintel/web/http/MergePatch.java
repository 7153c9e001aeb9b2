package io.lintel.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396, section 2). */
final class MergePatch {

  private MergePatch() {}

  /** What the patch makes of the target, which stays as it is. */
  static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode)) {
      return patch;
    }
    var merged =
        target instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    patch
        .properties()
        .forEach(member -> {
          var name = member.getKey();
          if (member.getValue().isNull()) {
            merged.remove(name);
          } else {
            merged.set(name, apply(merged.path(name), member.getValue()));
          }
        });
    return merged;
  }
}
