package io.lintel.persistence.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.Reading;
import java.time.Instant;
import java.util.TreeMap;

/** A register or a sample as it is kept: time, hash, and the canonical text of the value. */
final class RegisterText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RegisterText() {}

  static String of(Instant at, FieldValue value) {
    return Sortable.text(at) + Sortable.text(value.hash()) + value.text();
  }

  static Reading reading(String text) {
    return new Reading(
        Sortable.time(text.substring(0, Sortable.DIGITS)),
        value(text.substring(2 * Sortable.DIGITS)));
  }

  private static Value value(String canonical) {
    try {
      return value(JSON.readTree(canonical));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a canonical text: " + canonical, e);
    }
  }

  private static Value value(JsonNode json) {
    return switch (json.getNodeType()) {
      case NULL -> Value.nothing();
      case BOOLEAN -> Value.of(json.booleanValue());
      case NUMBER -> Value.of(json.doubleValue());
      case STRING -> Value.of(json.textValue());
      case ARRAY -> Value.of(json.valueStream().map(RegisterText::value).toList());
      case OBJECT -> {
        var members = new TreeMap<String, Value>();
        json.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
        yield new Value.Members(members);
      }
      case BINARY, MISSING, POJO -> throw new IllegalStateException("not JSON: " + json);
    };
  }
}
