package io.lintel.web.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.lintel.domain.shared.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Values from JSON and to it. */
final class JsonValues {

  private static final long EXACT_INTEGERS = 1L << 53;

  private JsonValues() {}

  /**
   * @throws ProblemException naming the part that no value can hold
   */
  static Value toValue(JsonNode node) {
    return toValue("", node);
  }

  /**
   * @param pointer where in the body the node stands
   */
  static Value toValue(String pointer, JsonNode node) {
    return switch (node.getNodeType()) {
      case NULL, MISSING -> Value.nothing();
      case BOOLEAN -> Value.of(node.booleanValue());
      case NUMBER -> Value.of(number(pointer, node));
      case STRING -> Value.of(node.textValue());
      case ARRAY -> {
        var items = new ArrayList<Value>(node.size());
        for (int i = 0; i < node.size(); i++) {
          items.add(toValue(pointer + "/" + i, node.get(i)));
        }
        yield Value.of(List.copyOf(items));
      }
      case OBJECT -> {
        var members = new TreeMap<String, Value>();
        node.properties()
            .forEach(member ->
                members.put(
                    member.getKey(),
                    toValue(pointer + "/" + Rules.segment(member.getKey()), member.getValue())));
        yield new Value.Members(members);
      }
      case BINARY, POJO -> throw new IllegalStateException("no JSON text has " + node);
    };
  }

  private static double number(String pointer, JsonNode node) {
    double number = node.doubleValue();
    if (!Double.isFinite(number)) {
      throw ProblemException.body(
          pointer, "is too large for a number (IEEE 754 binary64, RFC 7493)", null);
    }
    if (node.isIntegralNumber()
        && Math.abs(number) >= EXACT_INTEGERS
        && new BigDecimal(number).compareTo(node.decimalValue()) != 0) {
      throw ProblemException.body(
          pointer,
          "is an integer beyond 2^53 that a number cannot hold exactly (RFC 7493); send it as text",
          null);
    }
    return number;
  }

  static Module module() {
    return new SimpleModule()
        .addSerializer(Value.class, new Writer())
        .addDeserializer(Value.class, new Reader());
  }

  private static final class Reader extends JsonDeserializer<Value> {

    @Override
    public Value deserialize(JsonParser json, DeserializationContext context) throws IOException {
      try {
        return toValue(context.readTree(json));
      } catch (ProblemException e) { // whoever reads the whole knows where this stands
        return context.reportInputMismatch(Value.class, "not a value: %s", e.getMessage());
      }
    }
  }

  private static final class Writer extends JsonSerializer<Value> {

    @Override
    public void serialize(Value value, JsonGenerator out, SerializerProvider serializers)
        throws IOException {
      switch (value) {
        case Value.Nothing _ -> out.writeNull();
        case Value.Bool(var bool) -> out.writeBoolean(bool);
        case Value.Num(var number) -> writeNumber(out, number);
        case Value.Text(var text) -> out.writeString(text);
        case Value.Items(var items) -> {
          out.writeStartArray();
          for (var item : items) {
            serialize(item, out, serializers);
          }
          out.writeEndArray();
        }
        case Value.Members(var members) -> {
          out.writeStartObject();
          for (var member : members.entrySet()) {
            out.writeFieldName(member.getKey());
            serialize(member.getValue(), out, serializers);
          }
          out.writeEndObject();
        }
      }
    }

    private static void writeNumber(JsonGenerator out, double number) throws IOException {
      if (number == Math.rint(number) && Math.abs(number) <= EXACT_INTEGERS) {
        out.writeNumber((long) number);
      } else {
        out.writeNumber(number);
      }
    }
  }
}
