package io.lintel.persistence.jdbi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lintel.domain.shared.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.TreeMap;

/** Reads the canonical texts of values, which are JSON. */
public final class ValueText {

  private static final JsonFactory JSON = new JsonFactory();

  private ValueText() {}

  /**
   * @throws UncheckedIOException when it is not JSON
   */
  public static Value parse(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first == '-' || (first >= '0' && first <= '9')) {
      return Value.of(Double.parseDouble(text)); // most are numbers, and need no parser
    }
    if (text.length() > 1 && first == '"' && text.indexOf('\\') < 0) {
      return Value.of(text.substring(1, text.length() - 1)); // nor do words without escapes
    }
    try (var parser = JSON.createParser(text)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("not a canonical text: " + text, e);
    }
  }

  private static Value value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> Value.nothing();
      case VALUE_TRUE -> Value.of(true);
      case VALUE_FALSE -> Value.of(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Value.of(Double.parseDouble(parser.getText()));
      case VALUE_STRING -> Value.of(parser.getText());
      case START_ARRAY -> items(parser);
      case START_OBJECT -> members(parser);
      case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IOException("unexpected " + parser.currentToken());
    };
  }

  private static Value items(JsonParser parser) throws IOException {
    var items = new ArrayList<Value>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return Value.of(items);
  }

  private static Value members(JsonParser parser) throws IOException {
    var members = new TreeMap<String, Value>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new Value.Members(members);
  }
}
