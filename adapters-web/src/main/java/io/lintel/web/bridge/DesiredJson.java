package io.lintel.web.bridge;

import io.lintel.application.bridge.DesiredView;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a device is to be like as it is answered.
 *
 * @param fields by name: the values, or the values with since when they are wanted
 * @param delta by name: the wanted values that it does not report
 */
record DesiredJson(
    String eui, @Nullable Instant updatedAt, Map<String, ?> fields, Map<String, ?> delta) {

  static DesiredJson of(DesiredView view) {
    return of(view, reading -> reading);
  }

  static DesiredJson flat(DesiredView view) {
    return of(view, Reading::value);
  }

  private static DesiredJson of(DesiredView view, Function<Reading, ?> shown) {
    return new DesiredJson(
        view.eui().toString(),
        view.state().map(DesiredState::updatedAt).orElse(null),
        byName(view.fields(), shown),
        byName(view.delta(), value -> value));
  }

  private static <T> Map<String, Object> byName(
      Map<FieldName, T> fields, Function<? super T, ?> shown) {
    var named = new TreeMap<String, Object>();
    fields.forEach((name, value) -> named.put(name.value(), shown.apply(value)));
    return named;
  }
}
