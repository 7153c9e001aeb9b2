package io.lintel.persistence.mongodb;

import io.lintel.domain.shared.Value;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * The value of a field as BSON that the server compares as {@link
 * io.lintel.domain.status.Condition} does.
 *
 * <p>Truth values, numbers (always doubles) and texts are native. A list is {@code {items: [...]}}
 * and members are {@code {members: {...}}}: an array that stood alone would meet a condition
 * whenever one of its elements did, and so would an empty one never. What is inside them is native
 * too, but that {@code %}, {@code .} and {@code $} in names are percent-encoded (RFC 3986, section
 * 2.1), because servers treat names with the latter two specially, each release differently.
 */
final class BsonFieldValue {

  private static final String ITEMS = "items";
  private static final String MEMBERS = "members";

  private BsonFieldValue() {}

  /** The value of a field that is there, or the operand of a condition. */
  static BsonValue bson(Value value) {
    return switch (value) {
      case Value.Items _ -> new BsonDocument(ITEMS, nested(value));
      case Value.Members _ -> new BsonDocument(MEMBERS, nested(value));
      case Value.Bool _, Value.Num _, Value.Text _ -> nested(value);
      case Value.Nothing _ -> throw new IllegalArgumentException("a removed field has no value");
    };
  }

  static Value value(BsonValue bson) {
    if (!bson.isDocument()) {
      return nested(bson);
    }
    var structure = bson.asDocument();
    return nested(
        structure.containsKey(ITEMS) ? structure.getArray(ITEMS) : structure.getDocument(MEMBERS));
  }

  private static BsonValue nested(Value value) {
    return switch (value) {
      case Value.Nothing _ -> BsonNull.VALUE;
      case Value.Bool(var bool) -> BsonBoolean.valueOf(bool);
      case Value.Num(var number) -> new BsonDouble(number);
      case Value.Text(var text) -> new BsonString(text);
      case Value.Items(var values) ->
          new BsonArray(values.stream().map(BsonFieldValue::nested).toList());
      case Value.Members(var values) -> {
        var document = new BsonDocument();
        values.forEach((name, member) -> document.append(encoded(name), nested(member)));
        yield document;
      }
    };
  }

  private static Value nested(BsonValue bson) {
    return switch (bson.getBsonType()) {
      case NULL -> Value.nothing();
      case BOOLEAN -> Value.of(bson.asBoolean().getValue());
      case DOUBLE -> Value.of(bson.asDouble().getValue());
      case STRING -> Value.of(bson.asString().getValue());
      case ARRAY -> Value.of(bson.asArray().stream().map(BsonFieldValue::nested).toList());
      case DOCUMENT -> {
        var members = new TreeMap<String, Value>();
        bson.asDocument().forEach((name, member) -> members.put(decoded(name), nested(member)));
        yield Value.of(members);
      }
      default -> throw new IllegalStateException("no status field holds " + bson);
    };
  }

  private static String encoded(String name) {
    return name.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
  }

  private static String decoded(String name) {
    return name.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
  }
}
