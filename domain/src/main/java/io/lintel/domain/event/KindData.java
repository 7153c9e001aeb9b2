package io.lintel.domain.event;

import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindField;
import io.lintel.domain.shared.Value;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The data of events of kinds; without the mapping, which concerns nobody else. */
final class KindData {

  private KindData() {}

  static NavigableMap<String, Value> of(Kind kind) {
    var data = new TreeMap<String, Value>();
    data.put("key", Value.of(kind.key().toString()));
    data.put("name", Value.of(kind.name()));
    data.put("manufacturer", Value.of(kind.manufacturer()));
    kind.reportsEvery().ifPresent(it -> data.put("reportsEvery", Value.of(it.toString())));
    kind.lateAfter().ifPresent(it -> data.put("lateAfter", Value.of(it.toString())));
    kind.offlineAfter().ifPresent(it -> data.put("offlineAfter", Value.of(it.toString())));
    data.put("fields", Value.of(kind.fields().stream().map(KindData::of).toList()));
    data.put("version", Value.of((double) kind.version().number()));
    return data;
  }

  private static Value of(KindField field) {
    var data = new TreeMap<String, Value>();
    data.put("name", Value.of(field.name()));
    data.put("label", Value.of(field.label()));
    data.put("unit", Value.of(field.unit()));
    data.put("type", Value.of(field.type().name()));
    put(data, "min", field.min());
    put(data, "max", field.max());
    return Value.of(data);
  }

  private static void put(NavigableMap<String, Value> data, String name, OptionalDouble bound) {
    if (bound.isPresent()) {
      data.put(name, Value.of(bound.getAsDouble()));
    }
  }
}
