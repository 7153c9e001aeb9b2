package io.lintel.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;

/** Refuses texts that no store and no peer could keep: NUL and lone surrogates (RFC 7493, 2.1). */
final class JsonTexts {

  private JsonTexts() {}

  static void check(JsonNode node) {
    check("", node);
  }

  private static void check(String pointer, JsonNode node) {
    if (node.isTextual()) {
      check(pointer, node.textValue());
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(pointer + "/" + i, node.get(i));
    }
    node.properties()
        .forEach(member -> {
          check(pointer, member.getKey());
          check(pointer + "/" + Rules.segment(member.getKey()), member.getValue());
        });
  }

  private static void check(String pointer, String text) {
    try {
      Texts.wellFormed("", text);
    } catch (Invalid e) {
      throw ProblemException.body(pointer, e.violations().getFirst().message(), e);
    }
  }
}
