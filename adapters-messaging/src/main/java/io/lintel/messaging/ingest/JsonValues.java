package io.lintel.messaging.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.TreeMap;

/**
 * Reads one JSON value (RFC 8259, and of I-JSON, RFC 7493: no name twice in an object, numbers as
 * doubles) and nothing after it.
 */
public final class JsonValues {
  /** Levels around a field's value: the array of reports, the report, its {@code values}. */
  private static final int AROUND_A_VALUE = 3;

  private final int mostBytes;
  private final JsonFactory json;

  /**
   * @param mostBytes of a whole text
   */
  public JsonValues(int mostBytes) {
    this.mostBytes = mostBytes;
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(Value.DEEPEST + AROUND_A_VALUE)
                    .maxStringLength(mostBytes)
                    .maxNameLength(mostBytes)
                    .maxNumberLength(1_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
  }

  /**
   * @throws Invalid saying what is wrong and where
   */
  public Value parse(byte[] text) {
    if (text.length > mostBytes) {
      throw new Invalid("", "has %d bytes, more than %d".formatted(text.length, mostBytes));
    }
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new Invalid("", "is empty");
      }
      Value value = value(parser);
      if (parser.nextToken() != null) {
        throw new Invalid("", "has something behind its end");
      }
      return value;
    } catch (JsonProcessingException failure) {
      throw new Invalid("", "is not JSON that can be read: " + reason(failure));
    } catch (IOException failure) {
      throw new Invalid("", "is not JSON in UTF-8: " + failure.getMessage());
    }
  }

  private static String reason(JsonProcessingException failure) {
    return failure.getLocation() == null
        ? failure.getOriginalMessage()
        : "%s (line %d, column %d)"
            .formatted(
                failure.getOriginalMessage(),
                failure.getLocation().getLineNr(),
                failure.getLocation().getColumnNr());
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
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new Value.Members(members);
  }
}
