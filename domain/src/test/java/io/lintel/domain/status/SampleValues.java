package io.lintel.domain.status;

import io.lintel.domain.shared.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Values that stores are known to lose, change or mix up. */
public final class SampleValues {

  private SampleValues() {}

  /** One of each kind and trap, nothing twice. */
  public static List<Value> all() {
    var values = new ArrayList<Value>(scalars());
    values.addAll(structures());
    return List.copyOf(values);
  }

  static List<Value> scalars() {
    return List.of(
        Value.of(true),
        Value.of(false),
        Value.of(0),
        Value.of(1),
        Value.of(-1),
        Value.of(21),
        Value.of(21.5),
        Value.of(0.1),
        Value.of(1.0 / 3),
        Value.of(Integer.MAX_VALUE + 1.0),
        Value.of(9_007_199_254_740_991.0),
        Value.of(9_007_199_254_740_992.0),
        Value.of(-9_007_199_254_740_992.0),
        Value.of(9_007_199_254_740_994.0),
        Value.of(1e21),
        Value.of(Double.MAX_VALUE),
        Value.of(-Double.MAX_VALUE),
        Value.of(Double.MIN_VALUE),
        Value.of(Double.MIN_NORMAL),
        Value.of(""),
        Value.of(" "),
        Value.of("0"),
        Value.of("21"),
        Value.of("true"),
        Value.of("null"),
        Value.of("[]"),
        Value.of("{}"),
        Value.of("\"quoted\" \\ back\\slash / 'single'"),
        Value.of("line\nend\r\n\ttab \u0001 \u001f \u007f"),
        Value.of("Zürich, Ålesund, Łódź, Ελλάδα, Москва, القاهرة, दिल्ली, 東京, 서울"),
        Value.of("e\u0301 and \u00e9 are two"),
        Value.of("\ue000 \ufffd \uffff"),
        Value.of("\ud83d\udca1\ud83c\udff3\ufe0f\u200d\ud83c\udf08"),
        Value.of("x".repeat(FieldValue.MOST_BYTES - 2)));
  }

  static List<Value> structures() {
    return List.of(
        Value.of(List.of()),
        Value.of(Map.of()),
        Value.of(List.of(Value.nothing())),
        Value.of(List.of(Value.of(21))),
        Value.of(List.of(Value.of("21"))),
        Value.of(List.of(Value.of(List.of(Value.of(21))))),
        Value.of(List.of(Value.of(1), Value.of("1"), Value.of(true), Value.of(Map.of()))),
        Value.of(Map.of("x", Value.nothing())),
        Value.of(Map.of("x", Value.of(21))),
        Value.of(Map.of("x", Value.of("21"))),
        Value.of(Map.of("", Value.of(1), " ", Value.of(2), ".", Value.of(3), "$", Value.of(4))),
        Value.of(Map.of("a.b", Value.of(1), "a", Value.of(Map.of("b", Value.of(2))))),
        Value.of(Map.of("$date", Value.of(1), "$oid", Value.of("2"), "$ref", Value.of(3))),
        Value.of(Map.of("$numberLong", Value.of("21"))),
        Value.of(Map.of("%2E", Value.of(1), "%", Value.of(2), "a%20b", Value.of(3))),
        Value.of(Map.of("_id", Value.of(1), "__proto__", Value.of(2), "0", Value.of(3))),
        Value.of(Map.of("items", Value.of(List.of()), "members", Value.of(Map.of()))),
        Value.of(Map.of("b", Value.of(1), "a", Value.of(2), "B", Value.of(3), "A", Value.of(4))),
        Value.of(Map.of("東京", Value.of(1), "\ud83d\udca1", Value.of(2), "\"\n", Value.of(3))),
        Value.of(Map.of("\ud83d\udca1", Value.of(1), "\ufffd", Value.of(2))),
        nested(Value.DEEPEST),
        Value.of(Collections.nCopies(FieldValue.MOST_BYTES / 2 - 1, Value.of(1))));
  }

  /** Lists and members in turn. */
  private static Value nested(int depth) {
    Value value = Value.of("deep");
    for (int i = 0; i < depth; i++) {
      value = i % 2 == 0 ? Value.of(List.of(value)) : Value.of(Map.of("x", value));
    }
    return value;
  }
}
